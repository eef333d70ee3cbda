import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attributeProblem } from '../../../engine/language/registers/index.ts';
import { useApi, useMe } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../ui/parts/index.ts';
import { proposedId } from '../../../ui/schema-form/propose-id.ts';
import { Section } from '../card/Section.tsx';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import { useTypedDraft } from '../../typed/use-typed-draft.ts';
import styles from '../register.module.css';
import { type Term, useTerms } from '../use-terms.ts';
import { TermRow } from './TermRow.tsx';
import { Flag } from '../../flag/Flag.tsx';

interface Typed {
  readonly code: string | null;
  readonly en: string;
  readonly ru: string;
}

const NOTHING: Typed = { code: null, en: '', ru: '' };

/** The words of one dictionary: called otherwise, retired, and a new one added below. */
export function Dictionary({ kind }: { readonly kind: Term['kind'] }) {
  const { t } = useWords('registers');
  const canManage = useMe().may.registers === 'manage';
  const terms = useTerms(kind);
  const items = terms.data?.items ?? [];
  return (
    <Section title={t(`terms.${kind}`)} count={terms.data === undefined ? undefined : String(items.length)}>
      {terms.isPending ? (
        <Loading rows={3} />
      ) : terms.isError ? (
        <Failed error={terms.error} retry={() => void terms.refetch()} />
      ) : items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('terms.none')}
        </Text>
      ) : (
        <ul className={styles.items}>
          {items.map((term) => (
            <li key={term.code}>{canManage ? <TermRow term={term} /> : <Said term={term} />}</li>
          ))}
        </ul>
      )}
      {canManage && <NewTerm kind={kind} taken={items.map(({ code }) => code)} />}
    </Section>
  );
}

function Said({ term }: { readonly term: Term }) {
  const { t, title } = useWords('registers');
  return (
    <>
      {title(term.title) || term.code}
      <span className={styles.dim}>{term.code}</span>
      {!term.active && <Flag tone="plain">{t('card.retired')}</Flag>}
    </>
  );
}

function NewTerm({ kind, taken }: { readonly kind: Term['kind']; readonly taken: readonly string[] }) {
  const { t } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const typed = useTypedDraft<Typed>(`term ${kind}`, NOTHING);
  const [judged, setJudged] = useState(false);
  const { en, ru } = typed.value;
  const code =
    typed.value.code ?? (en === '' && ru === '' ? '' : (proposedId(en === '' ? ru : en, new Set(taken)) ?? ''));
  const problem = attributeProblem({ type: 'code', most: 64, required: true }, code === '' ? null : code);
  const sending = useSend(
    `term ${kind}`,
    (body: { kind: Term['kind']; code: string; title: { en?: string; ru?: string } }, how) =>
      api.createTerm({ body, ...how }),
    {
      done: () => {
        typed.clear();
        setJudged(false);
        void queries.invalidateQueries({ queryKey: ['registers'] });
      },
    },
  );
  const set = (next: Partial<Typed>): void => typed.set((before) => ({ ...before, ...next }));
  const isUnnamed = en.trim() === '' && ru.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setJudged(true);
        if (isUnnamed || problem !== null) return;
        const title = {
          ...(en.trim() === '' ? {} : { en: en.trim() }),
          ...(ru.trim() === '' ? {} : { ru: ru.trim() }),
        };
        void sending.send({ kind, code, title });
      }}
    >
      <Group align="flex-start" gap="sm" mt="sm">
        <TextInput
          size="xs"
          label={t('terms.ru')}
          value={ru}
          error={judged && isUnnamed ? t('terms.needed') : undefined}
          onChange={({ currentTarget: { value } }) => set({ ru: value })}
        />
        <TextInput
          size="xs"
          label={t('terms.en')}
          value={en}
          onChange={({ currentTarget: { value } }) => set({ en: value })}
        />
        <TextInput
          size="xs"
          label={t('terms.code')}
          value={code}
          error={judged && !isUnnamed && problem !== null ? t(`problem.${problem.rule}`) : undefined}
          onChange={({ currentTarget: { value } }) => set({ code: value })}
        />
        <Button type="submit" size="xs" mt={20} loading={sending.state === 'sending'}>
          {t('terms.add')}
        </Button>
      </Group>
      <SendState sending={sending} />
    </form>
  );
}
