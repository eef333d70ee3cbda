import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import type { PrintFormPreview } from '../../../../ui/api/index.ts';
import type { PartPlace } from '../part-place.ts';
import { ChangeList } from './ChangeList.tsx';
import { lookDiffers } from './look-differs.ts';
import { type PaperChange, paperChanges, type PageWords } from './paper-changes.ts';
import { PaperOf } from './PaperOf.tsx';
import { PaperOverlay } from './PaperOverlay.tsx';
import type { PaperMark } from './PaperPages.tsx';
import { usePaper } from './use-paper.ts';
import styles from './preview.module.css';

interface PapersProps {
  readonly wanted: PrintFormPreview;
  /** That of what is in force, when both are to be seen. */
  readonly other: PrintFormPreview | null;
  readonly cursor: PartPlace | null;
  /** JSON pointer of the sample that they are filled with; null when with something else. */
  readonly sample: string | null;
  readonly onJump: (place: PartPlace) => void;
}

/** The paper of the draft; beside it that of what is in force, with what reads otherwise. */
export function Papers({ wanted, other, cursor, sample, onJump }: PapersProps) {
  const { t } = useWords('paper');
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<PaperChange | null>(null);
  const draft = usePaper(wanted);
  const published = usePaper(other);
  const both = other !== null && draft.drawn !== null && published.drawn !== null;
  const compared = useMemo(
    () =>
      both && draft.drawn !== null && published.drawn !== null
        ? paperChanges(published.drawn.words, draft.drawn.words)
        : null,
    [both, draft.drawn, published.drawn],
  );
  const looks = useMemo(
    () => compared?.length === 0 && lookDiffers(published.drawn?.pages ?? [], draft.drawn?.pages ?? []),
    [compared, draft.drawn, published.drawn],
  );
  const changes = compared ?? [];
  const come = useMemo(() => (compared ?? []).flatMap(({ after }) => marksOf(after, 'come')), [compared]);
  const gone = useMemo(() => (compared ?? []).flatMap(({ before }) => marksOf(before, 'gone')), [compared]);
  const sights = useMemo(() => ({ after: sightOf(chosen?.after), before: sightOf(chosen?.before) }), [chosen]);
  return (
    <>
      {both && (
        <div className={styles['compared']}>
          <SegmentedControl
            size="sm"
            aria-label={t('changes.how')}
            data={[
              { value: 'beside', label: t('changes.beside') },
              { value: 'over', label: t('changes.over') },
            ]}
            value={over ? 'over' : 'beside'}
            onChange={(next) => setOver(next === 'over')}
          />
          <ChangeList changes={changes} looks={looks} onChoose={(change) => setChosen({ ...change })} />
        </div>
      )}
      {both && over && draft.drawn !== null && published.drawn !== null ? (
        <PaperOverlay before={published.drawn} after={draft.drawn} />
      ) : (
        <div className={styles['papers']}>
          <PaperOf
            paper={draft}
            label={t('preview.draft')}
            shown={other !== null}
            changes={come}
            sight={sights.after}
            cursor={cursor}
            sample={sample}
            onJump={onJump}
          />
          {other !== null && (
            <PaperOf
              paper={published}
              label={t('preview.published')}
              shown
              changes={gone}
              sight={sights.before}
              cursor={null}
              sample={sample}
            />
          )}
        </div>
      )}
    </>
  );
}

function marksOf(words: PageWords | null, kind: 'come' | 'gone'): readonly PaperMark[] {
  return words === null ? [] : words.boxes.map((box) => ({ page: words.page, box, kind }));
}

function sightOf(words: PageWords | null | undefined): { page: number; box: PageWords['boxes'][number] } | null {
  const [box] = words?.boxes ?? [];
  return words && box ? { page: words.page, box } : null;
}
