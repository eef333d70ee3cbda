import { ReglamentError } from '../errors.ts';

/** One page of a list; `next` continues it, null at its end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageInput {
  /** As a page before gave it; absent for the first one. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;

/** The size of a page. Fails with QUERY_INVALID when it is no whole number from 1 to 200. */
export function pageSize({ limit }: PageInput): number {
  if (limit === undefined) return USUAL_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new ReglamentError('QUERY_INVALID', { reason: `"limit" must be a whole number from 1 to ${LARGEST_PAGE}` });
  }
  return limit;
}

/** The place in a list after which the next page begins. `list` keeps a cursor from being used on another list. */
export function writeCursor(list: string, place: string | number): string {
  return Buffer.from(`${list}:${place}`).toString('base64url');
}

/** The place that a cursor names, null for the first page. Fails with QUERY_INVALID for a text that is no cursor of `list`. */
export function readCursor(list: string, { cursor }: PageInput): string | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const known = text.startsWith(`${list}:`) && writeCursor(list, text.slice(list.length + 1)) === cursor;
  if (!known) throw invalidCursor();
  return text.slice(list.length + 1);
}

/** `readCursor` of a list whose places are numbers. */
export function readNumberCursor(list: string, page: PageInput): number | null {
  const place = readCursor(list, page);
  if (place === null) return null;
  const number = Number(place);
  if (!/^\d{1,15}$/.test(place)) throw invalidCursor();
  return number;
}

function invalidCursor(): ReglamentError {
  return new ReglamentError('QUERY_INVALID', {
    reason: '"cursor" is none that this list gave: begin without one, then take "next" of the answer',
  });
}
