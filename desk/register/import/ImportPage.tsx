import { Alert, Anchor, Button, FileButton, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { type Answer, ApiError, type Input } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import { ForReaders } from '../ForReaders.tsx';
import { PLACES, placeOf } from '../places.ts';
import { RegisterTabs } from '../RegisterTabs.tsx';
import styles from '../register.module.css';
import { ProblemTable } from './ProblemTable.tsx';
import { base64, givenOf } from './rows-of.ts';

/** Brings a table into a register: first what would happen, with every problem by its row, then for good. */
export default function ImportPage() {
  const { t } = useWords('registers');
  usePageTitle(t('import.title'));
  return (
    <ForReaders manage>
      <div className={styles.list}>
        <RegisterTabs />
        <div className={styles.plain}>
          <Title order={1}>{t('import.title')}</Title>
          <Text c="dimmed">{t('import.whole')}</Text>
          <ImportForm />
        </div>
      </div>
    </ForReaders>
  );
}

type Body = Input<'importRegister'>['body'];

function ImportForm() {
  const { t } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const [register, setRegister] = useState<RegisterKind>('client');
  const typed = useTypedDraft('import', '');
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [told, setTold] = useState<Answer<'importRegister'> | null>(null);
  const sending = useSend(
    'import',
    ({ body, dry }: { readonly body: Body; readonly dry: boolean }, { signal }) =>
      api.importRegister({ query: { dry }, body, signal }),
    {
      done: (answer) => {
        setTold(answer);
        if (answer.dry) return;
        typed.clear();
        setFile(null);
        void queries.invalidateQueries({ queryKey: ['registers'] });
      },
    },
  );
  const changed = (): void => {
    setTold(null);
    setFault(null);
    sending.forget();
  };
  const send = (dry: boolean): void => {
    const given = file === null ? (typed.value.trim() === '' ? undefined : givenOf(typed.value)) : { file: file.text };
    if (given === undefined || given === null) {
      setFault(t(given === null ? 'import.noJson' : 'import.needed'));
      return;
    }
    setFault(null);
    setTold(null);
    void sending.send({ body: { register, ...given }, dry });
  };
  const take = async (chosen: File): Promise<void> => {
    const bytes = await chosen.arrayBuffer();
    if (chosen.name.toLowerCase().endsWith('.json')) typed.set(new TextDecoder().decode(bytes));
    else setFile({ name: chosen.name, text: base64(new Uint8Array(bytes)) });
  };
  const error = sending.error instanceof ApiError ? sending.error : null;
  const problems = error?.details ?? [];
  const isDone = told !== null && !told.dry;
  const said = (key: string, { rows, created, changed: others, unchanged }: Answer<'importRegister'>): string =>
    t(key, { count: rows, created, changed: others, unchanged });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(told === null || !told.dry);
      }}
    >
      <Stack gap="md">
        <Select
          label={t('import.register')}
          maw={320}
          allowDeselect={false}
          data={PLACES.map(({ kind }) => ({ value: kind, label: t(`many.${kind}`) }))}
          value={register}
          onChange={(next) => {
            changed();
            if (next !== null) setRegister(next);
          }}
        />
        <Textarea
          label={t('import.text')}
          description={t('import.textHint')}
          autosize
          minRows={6}
          maxRows={20}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          disabled={file !== null}
          error={fault}
          value={typed.value}
          onChange={({ currentTarget }) => {
            changed();
            typed.set(currentTarget.value);
          }}
        />
        <Group gap="sm">
          <FileButton
            accept=".csv,.txt,.json,text/csv,application/json"
            onChange={(chosen) => {
              changed();
              if (chosen !== null) void take(chosen);
            }}
          >
            {(props) => (
              <Button {...props} variant="default">
                {t('import.file')}
              </Button>
            )}
          </FileButton>
          {file !== null && (
            <>
              <Text size="sm">{t('import.chosen', { name: file.name })}</Text>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  changed();
                  setFile(null);
                }}
              >
                {t('import.another')}
              </Button>
            </>
          )}
        </Group>
        <Group gap="sm">
          <Button variant="default" loading={sending.state === 'sending'} onClick={() => send(true)}>
            {t('import.look')}
          </Button>
          {told?.dry === true && (
            <Button loading={sending.state === 'sending'} onClick={() => send(false)}>
              {t('import.run')}
            </Button>
          )}
        </Group>
        {told !== null && (
          <Alert
            color={isDone ? 'green' : 'gray'}
            role="status"
            title={said(isDone ? 'import.done' : 'import.would', told)}
          >
            {isDone && (
              <Anchor component={Link} to={`/${placeOf(register).path}`}>
                {t('import.open')}
              </Anchor>
            )}
          </Alert>
        )}
        {problems.length > 0 ? <ProblemTable problems={problems} /> : <SendState sending={sending} />}
      </Stack>
    </form>
  );
}
