import { Button, NativeSelect, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { ApiError } from '../../../../ui/api/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../../ui/parts/index.ts';
import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import { languagesOf, samplesOf } from '../form-parts.ts';
import type { PartPlace } from '../part-place.ts';
import { PaperFaults } from './PaperFaults.tsx';
import { PaperPages } from './PaperPages.tsx';
import { usePaper } from './use-paper.ts';
import { sourcesOf, wantedPaper } from './wanted-paper.ts';
import styles from './preview.module.css';

interface PreviewPanelProps {
  readonly value: JsonObject;
  /** As it is in force; null: it is in force for nobody. */
  readonly published: Json;
  readonly onJump: (place: PartPlace) => void;
}

/** The real paper of what is being written, and that of what is in force beside it. */
export function PreviewPanel({ value, published, onJump }: PreviewPanelProps) {
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
        <div className={styles['papers']}>
          <PaperOf wanted={wanted} label={t('preview.draft')} shown={beside} onJump={onJump} />
          {beside && isObject(published) && (
            <PaperOf wanted={wantedPaper(published, value, told)} label={t('preview.published')} shown />
          )}
        </div>
      )}
    </div>
  );
}

interface PaperOfProps {
  readonly wanted: Parameters<typeof usePaper>[0];
  readonly label: string;
  /** Which paper it is, is said where there are two. */
  readonly shown: boolean;
  readonly onJump?: (place: PartPlace) => void;
}

function PaperOf({ wanted, label, shown, onJump }: PaperOfProps) {
  const { t } = useWords('paper');
  const { drawn, pdf, error, busy, again } = usePaper(wanted);
  const id = useId();
  const isFault = error instanceof ApiError && error.code === 'RENDER_REFUSED' && error.details.length > 0;
  return (
    <section className={styles['paper']} aria-labelledby={id} aria-busy={busy}>
      <Text id={id} size="sm" fw={600} className={shown ? '' : 'said'}>
        {label}
      </Text>
      {isFault && <PaperFaults details={error.details} kept={drawn !== null} onJump={onJump} />}
      {error !== null && !isFault && <Failed error={error} retry={again} />}
      {drawn === null ? error === null && <Loading rows={12} /> : <PaperPages drawn={drawn} label={label} />}
      {drawn !== null && (
        <Text size="xs" c="dimmed" role="status">
          {t(error === null ? 'preview.pages' : 'preview.kept', { count: drawn.count })}
        </Text>
      )}
      {pdf !== undefined && <Download pdf={pdf} />}
    </section>
  );
}

/** The PDF itself, as it would be printed. */
function Download({ pdf }: { readonly pdf: Blob }) {
  const { t } = useWords('paper');
  const save = (): void => {
    const address = URL.createObjectURL(pdf);
    const link = Object.assign(document.createElement('a'), { href: address, download: 'preview.pdf' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button size="compact-xs" variant="subtle" w="fit-content" onClick={save}>
      {t('preview.save')}
    </Button>
  );
}
