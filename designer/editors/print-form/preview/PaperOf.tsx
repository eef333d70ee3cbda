import { Button, Group, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { ApiError } from '../../../../ui/api/index.ts';
import { useWords } from '../../../../ui/i18n/index.ts';
import { Failed, Loading } from '../../../../ui/parts/index.ts';
import { PAGES_AT_ONCE } from '../../../worker/pages-at-once.ts';
import type { Box } from '../../../worker/paper-messages.ts';
import type { PartPlace } from '../part-place.ts';
import { PaperFaults } from './PaperFaults.tsx';
import { type PaperMark, PaperPages } from './PaperPages.tsx';
import type { Paper } from './use-paper.ts';
import styles from './preview.module.css';

/** What is wrong with the form or its data, told by its places. */
const FAULTS = new Set<string>(['RENDER_REFUSED', 'INPUT_INVALID']);

interface PaperOfProps {
  readonly paper: Paper;
  readonly label: string;
  /** Which paper it is, is said where there are two. */
  readonly shown: boolean;
  readonly changes: readonly PaperMark[];
  readonly sight: { readonly page: number; readonly box: Box } | null;
  readonly cursor: PartPlace | null;
  /** JSON pointer of the sample that it is filled with. */
  readonly sample: string | null;
  readonly onJump?: (place: PartPlace) => void;
}

/** A paper with what is to be said of it: that it is being made, why it cannot be made, how long it is. */
export function PaperOf({ paper, label, shown, changes, sight, cursor, sample, onJump }: PaperOfProps) {
  const { t } = useWords('paper');
  const { drawn, error, busy, again } = paper;
  const id = useId();
  const isFault = error instanceof ApiError && FAULTS.has(error.code) && error.details.length > 0;
  return (
    <section className={styles['paper']} aria-labelledby={id} aria-busy={busy}>
      <Text id={id} size="sm" fw={600} className={shown ? '' : 'said'}>
        {label}
      </Text>
      {isFault && <PaperFaults details={error.details} kept={drawn !== null} sample={sample} onJump={onJump} />}
      {error !== null && !isFault && <Failed error={error} retry={again} />}
      {drawn === null ? (
        error === null && <Loading rows={12} />
      ) : (
        <PaperPages drawn={drawn} label={label} changes={changes} sight={sight} cursor={cursor} onPlace={onJump} />
      )}
      {drawn !== null && (
        <>
          <Group gap="xs">
            <Text size="xs" c="dimmed" role="status">
              {t(error === null ? 'preview.pages' : 'preview.kept', { count: drawn.count })}
            </Text>
            <Download pdf={paper.pdf} />
          </Group>
          {drawn.count > PAGES_AT_ONCE && <LongPaper paper={paper} />}
        </>
      )}
    </section>
  );
}

/** Of a long paper some pages are drawn; the others one may ask for. */
function LongPaper({ paper: { drawn, drawFrom } }: { readonly paper: Paper }) {
  const { t } = useWords('paper');
  const [from, to] = [drawn?.pages?.[0]?.number ?? 1, drawn?.pages?.at(-1)?.number ?? 1];
  const count = drawn?.count ?? 0;
  return (
    <Group gap="xs" role="group" aria-label={t('preview.long')}>
      <Text size="xs" c="dimmed" role="status">
        {t('preview.more', { from, to, count })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        disabled={from === 1}
        onClick={() => drawFrom(Math.max(1, from - PAGES_AT_ONCE))}
      >
        {t('preview.earlier')}
      </Button>
      <Button size="compact-xs" variant="default" disabled={to >= count} onClick={() => drawFrom(to + 1)}>
        {t('preview.later')}
      </Button>
    </Group>
  );
}

/** The PDF itself, as it would be printed. */
function Download({ pdf }: Pick<Paper, 'pdf'>) {
  const { t } = useWords('paper');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const made = await pdf();
      if (made !== undefined) keep(made);
    } catch (thrown) {
      setError(thrown as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="compact-xs" variant="subtle" w="fit-content" loading={busy} onClick={() => void save()}>
        {t('preview.save')}
      </Button>
      {error !== null && <Failed error={error} retry={() => void save()} />}
    </>
  );
}

function keep(pdf: Blob): void {
  const address = URL.createObjectURL(pdf);
  const link = Object.assign(document.createElement('a'), { href: address, download: 'preview.pdf' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
