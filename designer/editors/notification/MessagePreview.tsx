import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json } from '../../model/json.ts';
import { fieldsIn } from '../preview/fields-in.ts';
import { wordsAt } from '../shape/read.ts';
import { useFacts } from '../use-facts.ts';
import { usePack } from '../use-pack.ts';
import styles from './notification.module.css';
import { piecesOf } from './places.ts';
import { sampleOf } from './sample-facts.ts';

/** What arrives, in each language, with made-up facts; a place for which there is no fact stands out. */
export function MessagePreview({ value }: { readonly value: Json }) {
  const { t } = useWords('editors');
  const { types } = useFacts();
  const { definitions } = usePack();
  const fields = useMemo(() => {
    const sets = definitions.filter(({ kind }) => kind === 'fields');
    return new Map(sets.flatMap((set) => fieldsIn(set.value)).map((field) => [field.id, field]));
  }, [definitions]);

  const filled = (text: string, language: 'en' | 'ru') =>
    piecesOf(text).map((piece, index) => {
      if ('words' in piece) return <span key={index}>{piece.words}</span>;
      const { path } = piece;
      if (!types.has(path)) {
        return (
          <mark key={index} className={styles.unknown} title={t('notification.unknown', { path })}>
            {`{{${path}}}`}
          </mark>
        );
      }
      return (
        <span key={index} className={styles.fact} title={path}>
          {sampleOf(path, fields.get(path.replace(/^fields\./, '')), language)}
        </span>
      );
    });

  return (
    <Stack gap="md">
      <Text c="dimmed" size="xs">
        {t('notification.previewHint')}
      </Text>
      {(['en', 'ru'] as const).map((language) => {
        const subject = wordsAt(value, 'subject')[language] ?? '';
        const body = wordsAt(value, 'body')[language] ?? '';
        return (
          <article key={language} className={styles.message} lang={language} aria-label={t(`language.${language}`)}>
            {subject === '' && body === '' ? (
              <Text c="dimmed">{t('notification.noText', { language: t(`language.${language}`) })}</Text>
            ) : (
              <>
                <strong>{filled(subject, language)}</strong>
                <p>{filled(body, language)}</p>
              </>
            )}
          </article>
        );
      })}
    </Stack>
  );
}
