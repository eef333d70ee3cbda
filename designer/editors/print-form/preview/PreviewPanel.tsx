import { NativeSelect, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import { languagesOf, samplesOf } from '../form-parts.ts';
import type { PartPlace } from '../part-place.ts';
import { Papers } from './Papers.tsx';
import { sourcesOf, wantedPaper } from './wanted-paper.ts';
import styles from './preview.module.css';

interface PreviewPanelProps {
  readonly value: JsonObject;
  /** As it is in force; null: it is in force for nobody. */
  readonly published: Json;
  /** The line of the form that the cursor stands in. */
  readonly cursor: PartPlace | null;
  readonly onJump: (place: PartPlace) => void;
}

/** The real paper of what is being written, and that of what is in force beside it. */
export function PreviewPanel({ value, published, cursor, onJump }: PreviewPanelProps) {
  const { t, title } = useWords('paper');
  const [wish, setWish] = useState<string | null>(null);
  const [request, setRequest] = useState('');
  const [language, setLanguage] = useState<string | null>(null);
  const [beside, setBeside] = useState(false);
  const sources = sourcesOf(value);
  const source = wish !== null && sources.includes(wish) ? wish : (sources[0] ?? 'made:longest');
  const told = { source, request, language };
  const languages = languagesOf(value);
  const wanted = wantedPaper(value, value, told);
  const titles = new Map(samplesOf(value).map((sample) => [`sample:${sample.id}`, title(sample.title) || sample.id]));
  return (
    <div className={styles['panel']}>
      <div className={styles['choices']}>
        <NativeSelect
          className={styles['source'] ?? ''}
          size="sm"
          label={t('preview.source')}
          value={source}
          data={sources.map((each) => ({
            value: each,
            label: titles.get(each) ?? t(`preview.sources.${each.split(':').at(-1)}`),
          }))}
          onChange={(event) => {
            setWish(event.currentTarget.value);
            setLanguage(null);
          }}
        />
        {source === 'request' && (
          <TextInput
            size="sm"
            label={t('preview.request')}
            value={request}
            maxLength={64}
            onChange={(event) => setRequest(event.currentTarget.value)}
          />
        )}
        {languages.length > 1 && (
          <SegmentedControl
            size="sm"
            aria-label={t('preview.language')}
            data={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
            value={String(wanted?.language ?? languages[0])}
            onChange={setLanguage}
          />
        )}
        {isObject(published) && (
          <Switch
            size="sm"
            mb={6}
            label={t('preview.beside')}
            checked={beside}
            onChange={(event) => setBeside(event.currentTarget.checked)}
          />
        )}
      </div>
      {wanted === null ? (
        <Text c="dimmed">{t('preview.requestHint')}</Text>
      ) : (
        <Papers
          wanted={wanted}
          other={beside && isObject(published) ? wantedPaper(published, value, told) : null}
          cursor={cursor}
          sample={sampleAt(value, source)}
          onJump={onJump}
        />
      )}
    </div>
  );
}

/** The JSON pointer of the sample that is the source; null when it is no sample. */
function sampleAt({ samples }: JsonObject, source: string): string | null {
  const [kind, id] = source.split(':');
  if (kind !== 'sample') return null;
  const list: readonly Json[] = Array.isArray(samples) ? samples : [];
  const index = list.findIndex((each) => isObject(each) && each['id'] === id);
  return index === -1 ? null : `/samples/${index}`;
}
