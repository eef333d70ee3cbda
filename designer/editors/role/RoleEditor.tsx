import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { KIND_SCHEMAS } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { EditorProps } from '../editor-props.ts';
import { Part } from '../parts/Part.tsx';
import { RowProblems } from '../parts/RowProblems.tsx';
import { Rows } from '../parts/Rows.tsx';
import { SetTitle } from '../parts/SetTitle.tsx';
import { Split } from '../parts/Split.tsx';
import { moved } from '../shape/lists.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { listAt, textAt } from '../shape/read.ts';
import { GrantForm } from './GrantForm.tsx';
import { newGrant } from './grants.ts';
import { RoleMatrix } from './RoleMatrix.tsx';
import { useSayGrant } from './say-grant.ts';
import { WhoHasIt } from './WhoHasIt.tsx';

const KINDS = KIND_SCHEMAS.role.properties.kind.enum;

/** A role: what people who have it may do; read as a table and as sentences, and how many people have it. */
export function RoleEditor(props: EditorProps) {
  const { value, readOnly, edit, problems } = props;
  const { t } = useWords('editors');
  const say = useSayGrant();
  const grants = listAt(value, 'grants');
  const setGrants = (to: (grants: ReturnType<typeof listAt>) => ReturnType<typeof listAt>, name?: string): void =>
    edit(
      (role) => withMember(role, 'grants', to(listAt(role, 'grants')), ORDERS.role),
      name === undefined ? {} : { name },
    );
  return (
    <Split
      title={t('role.matrix')}
      preview={
        <Stack gap="md">
          <RoleMatrix value={value} />
          <WhoHasIt role={textAt(value, 'id')} />
        </Stack>
      }
    >
      <Stack gap="xl">
        <SetTitle {...props} order={ORDERS.role} />
        <div data-part="/kind">
          <Text fw={500} mb={4} id="role-kind">
            {t('role.kind')}
          </Text>
          <SegmentedControl
            size="sm"
            aria-labelledby="role-kind"
            data={KINDS.map((kind) => ({ value: kind, label: t(`role.kinds.${kind}`) }))}
            value={textAt(value, 'kind')}
            readOnly={readOnly}
            onChange={(kind) => edit((role) => withMember(role, 'kind', kind, ORDERS.role))}
          />
          <RowProblems problems={problems} under="/kind" />
        </div>
        <Part title={t('role.grants')} hint={t('role.grantsHint')}>
          {grants.length === 0 && <Text>{t('role.nothing')}</Text>}
          {grants.length > 0 && (
            <Rows
              label={t('role.grants')}
              names={grants.map((grant) => say(grant))}
              {...(readOnly
                ? {}
                : { onMove: (from: number, to: number) => setGrants((all) => moved(all, from, to), 'move-entry') })}
            >
              {(index) => (
                <GrantForm
                  {...props}
                  index={index}
                  sentence={say(grants[index])}
                  onRemove={() => setGrants((all) => all.toSpliced(index, 1), 'remove-entry')}
                />
              )}
            </Rows>
          )}
          {!readOnly && (
            <div>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconPlus size={16} />}
                onClick={() => setGrants((all) => [...all, newGrant(textAt(value, 'kind'))], 'add-entry')}
              >
                {t('role.addGrant')}
              </Button>
            </div>
          )}
        </Part>
      </Stack>
    </Split>
  );
}
