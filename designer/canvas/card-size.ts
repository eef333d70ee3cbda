import type { Card } from './card.ts';
import type { Link } from './link.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const CARD_WIDTH = 208;
/** What is left for a line of the title beside the count of requests. */
const TITLE_WIDTH = 150;
const LINE = 18;
const ROW = 20;
/** What a card shows of its rows; the rest is counted. */
export const MOST_ROWS = 5;
export const GROUP_HEAD = 40;
export const GROUP_PADDING = 28;
export const EMPTY_GROUP: Size = { width: 280, height: 140 };
export const ROUND = 52;

/**
 * How large a card is drawn. Reckoned from the words, not measured: the drawing stands at once, and the same in every
 * browser. The styles cut what does not fit.
 */
export function cardSize({ kind, name, rows }: Card): Size {
  if (kind === 'history') return { width: ROUND, height: ROUND };
  return { width: CARD_WIDTH, height: 34 + titleLines(name) * LINE + shownRows(rows.length) * ROW };
}

function titleLines(name: string): number {
  const wide = name.match(/[А-Яа-яЁёA-Zmw@]/g)?.length ?? 0;
  return wide * 8.8 + (name.length - wide) * 7.3 > TITLE_WIDTH ? 2 : 1;
}

/** Head of a group: its rows stand there. */
export const groupHead = ({ rows }: Pick<Card, 'rows'>): number => GROUP_HEAD + shownRows(rows.length) * ROW;

const shownRows = (count: number): number => Math.min(count, MOST_ROWS);

/** How large the words on a line are drawn, marks included. */
export function labelSize({ name, roles, guarded, kind }: Link): Size {
  const marks = (guarded ? 16 : 0) + (kind === 'event' ? 0 : 16);
  const title = Math.max(name.length, kind === 'event' || kind === 'timer' ? 1 : 6) * 6.6 + marks;
  const width = Math.min(148, Math.max(title, roles.length * 5.6)) + 14;
  return { width, height: roles === '' ? 22 : 36 };
}
