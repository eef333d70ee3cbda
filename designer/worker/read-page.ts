import type { Box, PaperWord, PlacedBox } from './paper-messages.ts';

/** A piece of text as a reader of PDF gives it; its place is that of the left end of its base line, in points from below. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** A link as a reader of PDF gives it. */
export interface PageLink {
  readonly unsafeUrl?: string | undefined;
  readonly rect: readonly number[];
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const SCHEME = 'place:';
/** Of the height of letters: how far they reach below the line they stand on. */
const DESCENT = 0.22;

interface Found {
  text: string;
  readonly left: number;
  right: number;
  readonly base: number;
  readonly size: number;
  /** Behind it something else begins. */
  ended: boolean;
}

/**
 * The words of a page in the order of the page. A number whose thousands stand apart is one word; what stands slanted across
 * the page, as the mark of a draft does, is none.
 */
export function wordsOf(pieces: readonly TextPiece[], page: PageSize): PaperWord[] {
  const found: Found[] = [];
  for (const { str, transform, width, hasEOL } of pieces) {
    const [, slant = 0, , size = 0, left = 0, base = 0] = transform;
    if (slant !== 0) continue;
    const each = str.length === 0 ? 0 : width / str.length;
    if (/^\s/.test(str)) end(found);
    for (const { 0: text, index } of str.matchAll(/\S+/g)) {
      const from = left + index * each;
      put(found, { text, left: from, right: from + text.length * each, base, size, ended: false });
      if (/^\s/.test(str.slice(index + text.length))) end(found);
    }
    if (hasEOL) end(found);
  }
  return found.map(({ text, left, right, base, size }) => ({
    text,
    box: boxOf([left, base - size * DESCENT, right, base + size * (1 - DESCENT)], page),
  }));
}

function end(found: readonly Found[]): void {
  const last = found.at(-1);
  if (last !== undefined) last.ended = true;
}

function put(found: Found[], next: Found): void {
  const last = found.at(-1);
  const gap = last === undefined || last.base !== next.base ? Infinity : next.left - last.right;
  const isNear = Math.abs(gap) < next.size * 0.6;
  if (last !== undefined && isNear && (!last.ended || isNextThousand(last.text, next.text))) {
    last.text += last.ended ? ` ${next.text}` : next.text;
    last.right = next.right;
    last.ended = next.ended;
  } else found.push(next);
}

function isNextThousand(before: string, after: string): boolean {
  return /^[-−]?\d{1,3}(?: \d{3})*$/.test(before) && /^\d{3}(?:[.,]\d+)?$/.test(after);
}

/** What of a page is written where, the smallest boxes last. */
export function placesOf(links: readonly PageLink[], page: PageSize): PlacedBox[] {
  return links
    .flatMap(({ unsafeUrl = '', rect }) => {
      if (!unsafeUrl.startsWith(SCHEME)) return [];
      return [{ steps: unsafeUrl.slice(SCHEME.length).split(';'), box: boxOf(rect, page) }];
    })
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

function boxOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], { width, height }: PageSize): Box {
  return {
    left: left / width,
    top: 1 - top / height,
    width: (right - left) / width,
    height: (top - bottom) / height,
  };
}
