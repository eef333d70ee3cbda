import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { fieldsAtFault } from '../../../ui/fields-form/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { type Entry, textOf } from '../entry.ts';
import { Warning } from '../Warning.tsx';
import { useChange } from '../use-change.ts';
import { hasProblem } from './draft-problem.ts';
import { askedOf, EntryFields } from './EntryFields.tsx';
import { bodyOf, conflictsOf, draftKey, type EntryDraft, isUntouched, NOTHING, withValue } from './entry-draft.ts';
import { faultsOf } from './faults-of.ts';

interface ChangeEntryProps {
  readonly kind: RegisterKind;
  readonly entry: Entry;
  readonly close: () => void;
}

/** Changes an entry in place. Where somebody else was quicker, both values stand beside each other and one is chosen. */
export function ChangeEntry({ kind, entry, close }: ChangeEntryProps) {
  const { t } = useWords('registers');
  const queries = useQueryClient();
  const typed = useTypedDraft<EntryDraft>(draftKey(kind, entry.uuid), NOTHING);
  const draft = typed.value;
  const [judged, setJudged] = useState(false);
  const conflicts = conflictsOf(draft, entry);
  const sending = useChange(kind, entry.uuid, {
    done: () => {
      typed.clear();
      close();
    },
    failed: () => void queries.invalidateQueries({ queryKey: ['registers'] }),
  });
  const faults = faultsOf(sending.error, askedOf(kind, false));
  const fields = entry.fields.filter(({ id }) => Object.hasOwn(draft.fields, id));
  const save = (): void => {
    setJudged(true);
    if (conflicts.length > 0 || hasProblem(kind, entry, draft) || fieldsAtFault(fields, draft.fields).length > 0)
      return;
    if (isUntouched(draft)) close();
    else void sending.send({ body: bodyOf(draft), version: entry.version });
  };
  const settle = (attribute: string, mine: boolean): void => {
    const { [attribute]: value, ...values } = draft.values;
    const { [attribute]: _stood, ...before } = draft.before;
    const rest = { ...draft, version: entry.version, values, before };
    sending.forget();
    typed.set(mine ? withValue(rest, entry, attribute, value) : rest);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Stack gap="md">
        {typed.restored && (
          <Text size="sm" c="dimmed">
            {t('form.restored')}
          </Text>
        )}
        {conflicts.length > 0 && (
          <Warning title={t('conflict.title')}>
            <List size="sm" listStyleType="none" spacing="sm">
              {conflicts.map(({ attribute, mine, theirs }) => (
                <List.Item key={attribute}>
                  <div>
                    <b>{t(`attribute.${attribute}`)}</b>
                  </div>
                  <div>{t('conflict.both', { mine: textOf(mine) || '–', theirs: textOf(theirs) || '–' })}</div>
                  <Group gap="xs" mt={4}>
                    <Button size="compact-sm" variant="default" onClick={() => settle(attribute, true)}>
                      {t('conflict.mine')}
                    </Button>
                    <Button size="compact-sm" variant="default" onClick={() => settle(attribute, false)}>
                      {t('conflict.theirs')}
                    </Button>
                  </Group>
                </List.Item>
              ))}
            </List>
          </Warning>
        )}
        <EntryFields
          kind={kind}
          entry={entry}
          draft={draft}
          fields={entry.fields}
          faults={faults}
          judged={judged}
          onChange={typed.set}
        />
        {conflicts.length === 0 && <SendState sending={sending} others={faults.others} />}
        <Group gap="sm">
          <Button type="submit" loading={sending.state === 'sending'} disabled={conflicts.length > 0}>
            {t('form.save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              typed.clear();
              sending.forget();
              close();
            }}
          >
            {t('form.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
