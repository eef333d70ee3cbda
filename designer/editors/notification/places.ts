const PLACE = /\{\{([^{}]*)\}\}/g;

/** A place `{{path}}` of a text, from `start` up to `end`. */
export interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export function placesOf(text: string): readonly Place[] {
  return [...text.matchAll(PLACE)].map(({ 0: whole, 1: inner = '', index }) => {
    return { path: inner.trim(), start: index, end: index + whole.length };
  });
}

/** What of a text is words and what stands for a fact, in order. */
export type Piece = { readonly words: string } | { readonly path: string };

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { path, start, end } of placesOf(text)) {
    if (start > at) pieces.push({ words: text.slice(at, start) });
    pieces.push({ path });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at) });
  return pieces;
}

/** What is being typed after `{{` at the caret; null when no place is open there. */
export function openPlaceAt(text: string, caret: number): { readonly start: number; readonly typed: string } | null {
  const [, typed = ''] = /\{\{([^{}\n]*)$/.exec(text.slice(0, caret)) ?? [];
  const start = text.slice(0, caret).lastIndexOf('{{');
  if (start === -1 || text.slice(start + 2, caret) !== typed) return null;
  return { start, typed: typed.trim() };
}

/** The text with a place for the fact in it, at the caret or in stead of the one that is being typed there. */
export function withPlace(
  text: string,
  caret: number,
  path: string,
): { readonly text: string; readonly caret: number } {
  const open = openPlaceAt(text, caret);
  const before = text.slice(0, open?.start ?? caret);
  // Of a place that is closed already, what is left of its name goes with it.
  const after = open === null ? text.slice(caret) : text.slice(caret).replace(/^[\w.-]*\s*\}\}/, '');
  const place = `{{${path}}}`;
  return { text: before + place + after, caret: before.length + place.length };
}
