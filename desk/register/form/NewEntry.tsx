import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import type { Answer } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { fieldsAtFault, type FormField } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { useRead } from '../../api/use-read.ts';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import type { Named } from '../entry.ts';
import { placeOf } from '../places.ts';
import styles from '../register.module.css';
import { callOf } from '../use-entries.ts';
import { hasProblem } from './draft-problem.ts';
import { askedOf, EntryFields } from './EntryFields.tsx';
import { bodyOf, draftKey, type EntryDraft, NOTHING, presetOf } from './entry-draft.ts';
import { faultsOf } from './faults-of.ts';

interface NewEntryProps {
  readonly kind: RegisterKind;
  /** What is known from where it is added: the client of a site. */
  readonly preset: Readonly<Record<string, Named | null>>;
  readonly close: () => void;
  readonly done: (uuid: string) => void;
}

/** Adds an entry to a register. What was typed is kept until it is saved or thrown away. */
export function NewEntry({ kind, preset, close, done }: NewEntryProps) {
  const { t } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const place = Object.values(preset).map((each) => each?.uuid ?? '');
  const name = draftKey(kind, ['new', ...place].join(' ').trim());
  const typed = useTypedDraft<EntryDraft>(name, NOTHING);
  const [judged, setJudged] = useState(false);
  const given = presetOf(kind, preset);
  const draft = { ...typed.value, values: { ...given, ...typed.value.values } };
  const sending = useSend(
    name,
    (body: Readonly<Record<string, unknown>>, how): Promise<Answer<'createClient'>> =>
      callOf(api, placeOf(kind).create)({ body, ...how }),
    {
      done: ({ uuid }) => {
        typed.clear();
        void queries.invalidateQueries({ queryKey: ['registers'] });
        done(uuid);
      },
    },
  );
  const faults = faultsOf(sending.error, askedOf(kind, true));
  const asked = useRead('listRegisterFields', {}, { about: 'definitions', staleTime: 60_000 });
  const fields: readonly FormField[] = asked.data?.items.find(({ register }) => register === kind)?.fields ?? [];
  const save = (): void => {
    setJudged(true);
    if (asked.data === undefined || hasProblem(kind, null, draft) || fieldsAtFault(fields, draft.fields).length > 0)
      return;
    void sending.send(bodyOf(draft));
  };
  return (
    <form
      noValidate
      className={styles.panel}
      aria-label={t(`add.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t(`add.${kind}`)}</Title>
          {typed.restored && (
            <Text size="sm" c="dimmed">
              {t('form.restored')}
            </Text>
          )}
        </Group>
        <EntryFields
          kind={kind}
          entry={null}
          draft={draft}
          fields={fields}
          faults={faults}
          judged={judged}
          onChange={typed.set}
        />
        {asked.isPending && <Loading rows={2} />}
        {asked.isError && <Failed error={asked.error} retry={() => void asked.refetch()} />}
        <SendState sending={sending} others={faults.others} />
        <Group gap="sm">
          <Button type="submit" loading={sending.state === 'sending'} disabled={asked.data === undefined}>
            {t('form.add')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              typed.clear();
              sending.forget();
              close();
            }}
          >
            {t('form.throwAway')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
