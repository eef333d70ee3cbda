import { ViewportPortal } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { IconClock, IconFilter, IconInfinity, IconFlagCheck } from '@tabler/icons-react';
import styles from './canvas.module.css';
import { TroubleMark } from './CardBadges.tsx';
import { arrowOf, pathOf, pointAt, pointFromEnd } from './curve.ts';
import type { Line } from './drawing.ts';
import { useIsThere, useKeyed, useWritten } from './keyed-store.ts';
import type { Link } from './link.ts';
import { type LinePlay, sayLink } from './say-state.ts';
import { useSignal } from './signal.ts';
import { useTools } from './canvas-context.ts';

/**
 * The transitions: lines under the cards, their words above. Each is drawn anew only when it itself changes, and a line that
 * only runs elsewhere is not even that: its way is written to the page as it is.
 */
export const Lines = memo(function Lines() {
  const { drawing } = useTools();
  const ids = useSignal(drawing.linkIds, (list) => list);
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden="true">
        {ids.map((id) => (
          <LinkLine key={id} id={id} />
        ))}
      </svg>
      <div className={styles.labels}>
        {ids.map((id) => (
          <LinkLabel key={id} id={id} />
        ))}
      </div>
      <Ends />
    </ViewportPortal>
  );
});

const LinkLine = memo(function LinkLine({ id }: { readonly id: string }) {
  const { drawing, chosenLinks, look } = useTools();
  const link = useKeyed(drawing.links, id);
  const stroke = useRef<SVGPathElement>(null);
  const head = useRef<SVGPathElement>(null);
  const line = useWritten(drawing.lines, id, (now) => {
    stroke.current?.setAttribute('d', pathOf(now));
    head.current?.setAttribute('d', arrowOf(now));
  });
  useIsThere(drawing.lines, id);
  const chosen = useSignal(chosenLinks, (links) => links.has(id));
  const moved = useSignal(look, ({ linking }) => linking?.link === id);
  const play = usePlay(id);
  if (link === undefined || line === undefined) return null;
  return (
    <g className={styles.line} {...lookOf(link, chosen, play)} data-moved={moved || undefined}>
      <path ref={stroke} className={styles.stroke} d={pathOf(line)} />
      <path ref={head} className={styles.head} d={arrowOf(line)} />
    </g>
  );
});

/** What the ends of the chosen lines are taken by: above the cards that they touch. */
function Ends() {
  const { chosenLinks } = useTools();
  const chosen = useSignal(chosenLinks, (links) => links);
  return (
    <svg className={styles.ends} aria-hidden="true">
      {[...chosen].map((id) => (
        <LineEnds key={id} id={id} />
      ))}
    </svg>
  );
}

/** So far from its end a line is taken: what is drawn from the card itself stays free. */
const HANDLE = 22;

function LineEnds({ id }: { readonly id: string }) {
  const { drawing } = useTools();
  const line = useKeyed(drawing.lines, id);
  if (line === undefined) return null;
  return (
    <>
      {(['from', 'to'] as const).map((end) => {
        const { x, y } = pointFromEnd(line, end === 'from' ? 'start' : 'end', HANDLE);
        return <circle key={end} className={`${styles.end} nopan`} cx={x} cy={y} r="6" data-end={end} data-of={id} />;
      })}
    </>
  );
}

const MARKS = { timer: IconClock, always: IconInfinity, done: IconFlagCheck } as const;

const LinkLabel = memo(function LinkLabel({ id }: { readonly id: string }) {
  const { drawing, chosenLinks } = useTools();
  const words = useWords('canvas');
  const link = useKeyed(drawing.links, id);
  const label = useRef<HTMLButtonElement>(null);
  const line = useWritten(drawing.lines, id, (now) => {
    if (label.current !== null) label.current.style.transform = labelPlace(now);
  });
  useIsThere(drawing.lines, id);
  const chosen = useSignal(chosenLinks, (links) => links.has(id));
  const play = usePlay(id);
  if (link === undefined || line === undefined) return null;
  const Mark = link.kind === 'event' ? null : MARKS[link.kind];
  const names = {
    from: nameIn(drawing.cards.get(link.from)?.name, words.t),
    to: nameIn(drawing.cards.get(link.to)?.name, words.t),
  };
  return (
    <button
      ref={label}
      type="button"
      tabIndex={-1}
      className={`${styles.label} nopan nodrag`}
      {...lookOf(link, chosen, play)}
      data-link={id}
      aria-label={sayLink(link, names, play, words)}
      aria-pressed={chosen}
      style={{ transform: labelPlace(line) }}
    >
      <span className={styles.labelTitle}>
        {/* Drawn by the styles: of a line at the edge of the sheet only a number may be seen, and that is no name. */}
        {link.order !== null && <span className={styles.order} data-order={link.order} />}
        {Mark !== null && <Mark size={13} stroke={1.8} aria-hidden="true" />}
        {link.guarded && <IconFilter size={12} stroke={1.8} aria-hidden="true" />}
        <span className={styles.labelText}>{link.name || words.t(`link.${link.kind}`)}</span>
        {link.trouble !== null && <TroubleMark trouble={link.trouble} />}
      </span>{' '}
      {link.roles !== '' && <span className={styles.roles}>{link.roles}</span>}
    </button>
  );
});

/** What could be sent now counts more than what was. */
function usePlay(id: string): LinePlay | undefined {
  const { playing } = useTools();
  return useSignal(playing, (now) => {
    if (now === null) return undefined;
    return now.offered.has(id) ? 'offered' : now.taken.has(id) ? 'taken' : undefined;
  });
}

function labelPlace(line: Line): string {
  const { x, y } = pointAt(line, line.share);
  return `translate(${x}px,${y}px) translate(-50%,-50%)`;
}

function nameIn(name: string | undefined, t: (key: string) => string): string {
  return name ?? t('anywhere');
}

function lookOf({ kind, origin, difference, trouble }: Link, chosen: boolean, play: LinePlay | undefined) {
  return {
    'data-kind': kind,
    'data-origin': origin,
    'data-difference': difference ?? undefined,
    'data-trouble': trouble?.severity,
    'data-selected': chosen || undefined,
    'data-play': play,
  };
}
