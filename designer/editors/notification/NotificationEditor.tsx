import { Checkbox, Group, Stack } from '@mantine/core';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import type { EditorProps } from '../editor-props.ts';
import { Part } from '../parts/Part.tsx';
import { PickMany } from '../parts/Pick.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { listAt } from '../shape/read.ts';
import { usePack } from '../use-pack.ts';
import { MessagePreview } from './MessagePreview.tsx';
import { RECIPIENTS, rolesIn, withRecipient, withRoles } from './recipients.ts';
import { TemplateInput } from './TemplateInput.tsx';

/** What is said to whom: recipients, the texts with places for facts, and beside them what arrives. */
export function NotificationEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const { choices } = usePack();
  const to = listAt(value, 'to');
  const setTo = (next: (to: readonly Json[]) => readonly Json[]): void =>
    edit((definition) => withMember(definition, 'to', next(listAt(definition, 'to')), ORDERS.notification));
  return (
    <Split title={t('notification.preview')} preview={<MessagePreview value={value} />}>
      <Stack gap="xl">
        <SetTitle {...props} order={ORDERS.notification} />
        <Part title={t('notification.to')} hint={t('notification.toHint')}>
          <Group gap="md">
            {RECIPIENTS.map((recipient) => (
              <Checkbox
                key={recipient}
                label={t(`notification.recipients.${recipient}`)}
                checked={to.includes(recipient)}
                disabled={readOnly}
                onChange={() => setTo((all) => withRecipient(all, recipient))}
              />
            ))}
          </Group>
          <PickMany
            label={t('notification.roles')}
            choices={choices.role ?? []}
            values={rolesIn(to)}
            readOnly={readOnly}
            onChange={(roles) => setTo((all) => withRoles(all, roles))}
          />
          <RowProblems problems={problems} under="/to" />
        </Part>
        <Part title={t('notification.text')} hint={t('notification.textHint')}>
          {(['en', 'ru'] as const).map((language) => (
            <Stack key={language} gap="sm" lang={language}>
              <TemplateInput {...props} name="subject" language={language} />
              <TemplateInput {...props} name="body" language={language} />
            </Stack>
          ))}
        </Part>
      </Stack>
    </Split>
  );
}
