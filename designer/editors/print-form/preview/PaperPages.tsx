import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import type { Box, DrawnPage, DrawnPaper } from '../../../worker/paper-messages.ts';
import type { PartPlace } from '../part-place.ts';
import { leadsThrough, rowsOf, writtenAt } from './paper-places.ts';
import { PaperPage } from './PaperPage.tsx';
import styles from './preview.module.css';

/** Something on a page that people are to see: the line under the cursor, words that changed, the row that the keys stand on. */
export interface PaperMark {
  readonly page: number;
  readonly box: Box;
  readonly kind: 'here' | 'come' | 'gone' | 'keys';
}

interface PaperPagesProps {
  readonly drawn: DrawnPaper;
  readonly label: string;
  readonly changes: readonly PaperMark[];
  /** What is to be in sight; changes with each wish. */
  readonly sight: { readonly page: number; readonly box: Box } | null;
  /** The line of the form that the cursor stands in. */
  readonly cursor: PartPlace | null;
  /** Leads to where what was chosen is written; absent for a paper whose form is not written here. */
  readonly onPlace: ((place: PartPlace) => void) | undefined;
}

/** The pages of a paper below each other; what is scrolled to stays when a newer paper comes. */
export function PaperPages({ drawn, label, changes, sight, cursor, onPlace }: PaperPagesProps) {
  const { t } = useWords('paper');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<number | null>(null);
  const pages = useMemo(() => drawn.pages ?? [], [drawn]);
  const rows = useMemo(() => (onPlace === undefined ? [] : rowsOf(pages)), [pages, onPlace]);
  const here = useMemo(
    () => (cursor === null || onPlace === undefined ? [] : marksAt(pages, cursor)),
    [pages, cursor, onPlace],
  );
  const chosen = row === null ? undefined : rows[row];
  const marks: readonly PaperMark[] = [
    ...changes,
    ...here,
    ...(chosen?.boxes ?? []).map(({ box }): PaperMark => ({ page: chosen?.page ?? 1, box, kind: 'keys' })),
  ];

  const show = (wanted: readonly { readonly page: number; readonly box: Box }[]): void => {
    const own = scroller.current;
    if (own !== null) scrollTo(own, wanted);
  };
  // The cursor moves the paper, not what is typed: a paper that comes stays where it is.
  useEffect(() => show(here), [cursor?.part, cursor?.line]);
  useEffect(() => {
    if (sight !== null) show([sight]);
  }, [sight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      if (rows.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowRight' ? 1 : -1;
      const next = row === null ? 0 : Math.min(Math.max(row + step, 0), rows.length - 1);
      setRow(next);
      const wanted = rows[next];
      if (wanted !== undefined) show(wanted.boxes.map(({ box }) => ({ page: wanted.page, box })));
    } else if (event.key === 'Enter' && chosen?.boxes[0] !== undefined) {
      event.preventDefault();
      onPlace?.(writtenAt(chosen.boxes[0]));
    }
  };
  const at = chosen?.boxes[0] && writtenAt(chosen.boxes[0]);
  return (
    <>
      <div
        ref={scroller}
        className={styles.pages}
        // Scrolled by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={label}
        aria-describedby={rows.length === 0 ? undefined : id}
        onKeyDown={onKeyDown}
        onBlur={() => setRow(null)}
      >
        {pages.map((page) => (
          <PaperPage
            key={page.number}
            page={page}
            name={t('preview.page', { number: page.number, count: drawn.count })}
            marks={marks.filter((mark) => mark.page === page.number)}
            onPlace={onPlace}
          />
        ))}
      </div>
      {rows.length > 0 && (
        <>
          <p id={id} className="said">
            {t('preview.keys')}
          </p>
          <p role="status" className="said">
            {at &&
              t(at.part.startsWith('/partials/') ? 'preview.atPiece' : 'preview.atTemplate', {
                name: at.part.split('/')[2],
                line: at.line,
              })}
          </p>
        </>
      )}
    </>
  );
}

function marksAt(pages: readonly DrawnPage[], cursor: PartPlace): readonly PaperMark[] {
  return pages.flatMap(({ number, places }) =>
    places
      .filter((place) => leadsThrough(place, cursor))
      .map(({ box }): PaperMark => ({ page: number, box, kind: 'here' })),
  );
}

/** Brings the first of some marks into sight, unless one is there already. */
function scrollTo(scroller: HTMLElement, marks: readonly { readonly page: number; readonly box: Box }[]): void {
  const tops = marks.flatMap(({ page, box }) => {
    const own = scroller.querySelector<HTMLElement>(`[data-page="${page}"]`);
    return own === null ? [] : [own.offsetTop + box.top * own.offsetHeight];
  });
  const { scrollTop, clientHeight } = scroller;
  const [first] = tops;
  if (first === undefined || tops.some((top) => top > scrollTop && top < scrollTop + clientHeight - 24)) return;
  scroller.scrollTop = first - clientHeight / 3;
}
