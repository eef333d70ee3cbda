import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../ui/api/index.ts';
import { useApi } from '../../../ui/api/use-api.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { SendState } from '../../request/SendState.tsx';
import { useSend } from '../../sending/use-send.ts';
import styles from '../register.module.css';
import type { Term } from '../use-terms.ts';
import { Flag } from '../../flag/Flag.tsx';

/** A word of a dictionary for those who may change it. */
export function TermRow({ term }: { readonly term: Term }) {
  const { t, title } = useWords('registers');
  const api = useApi();
  const queries = useQueryClient();
  const { kind, code, active, version } = term;
  const names = term.title as Readonly<Record<string, string | undefined>>;
  const [typed, setTyped] = useState<{ readonly en: string; readonly ru: string } | null>(null);
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: ['registers'] });
  const sending = useSend(
    `term ${kind} ${code}`,
    ({ body, version: seen }: { body: Input<'changeTerm'>['body']; version: number }, { signal }) =>
      api.changeTerm({ path: { kind, code }, body, ifMatch: seen, signal }),
    {
      done: () => {
        setTyped(null);
        readAgain();
      },
      failed: readAgain,
    },
  );
  if (typed !== null) {
    const isUnnamed = typed.en.trim() === '' && typed.ru.trim() === '';
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isUnnamed) return;
          const given = Object.entries(typed).flatMap(([language, text]) =>
            text.trim() === '' ? [] : [[language, text.trim()] as const],
          );
          const body = { title: Object.fromEntries(given) } as Input<'changeTerm'>['body'];
          void sending.send({ body, version });
        }}
      >
        <Group gap="sm" align="flex-end">
          {(['ru', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              size="xs"
              autoFocus={language === 'ru'}
              label={t(`terms.${language}`)}
              value={typed[language]}
              error={isUnnamed && language === 'ru' ? t('problem.value-required') : undefined}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [language]: value })}
            />
          ))}
          <Button type="submit" size="xs" loading={sending.state === 'sending'}>
            {t('form.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTyped(null)}>
            {t('form.leave')}
          </Button>
        </Group>
        <SendState sending={sending} />
      </form>
    );
  }
  return (
    <>
      {title(term.title) || code}
      <span className={styles.dim}>{code}</span>
      {!active && <Flag tone="plain">{t('card.retired')}</Flag>}
      <SendState sending={sending} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('terms.rename')}: ${title(term.title) || code}`}
          onClick={() => setTyped({ en: names['en'] ?? '', ru: names['ru'] ?? '' })}
        >
          {t('terms.rename')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`${t(active ? 'terms.retire' : 'terms.restore')}: ${title(term.title) || code}`}
          onClick={() => void sending.send({ body: { active: !active }, version })}
        >
          {t(active ? 'terms.retire' : 'terms.restore')}
        </Button>
      </Group>
    </>
  );
}
