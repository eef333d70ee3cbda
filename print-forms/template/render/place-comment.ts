/** How a comment of `places` begins. */
export const PLACE = 'place:';

/**
 * A comment that says where what follows is written: the lines that lead there, the outermost first, each as
 * `template:<line>` or `partials/<name>:<line>`. A browser draws a comment nowhere, and no style can tell of one.
 */
export function placeComment(outer: readonly string[], part: string, line: number): string {
  return `<!--${PLACE}${[...outer, `${part}:${line}`].join(';')}-->`;
}
