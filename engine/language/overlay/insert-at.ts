import { didYouMean } from '../check/did-you-mean.ts';
import type { OverlayFault } from './workbench.ts';

interface Anchor {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Where among `ids` a new entry goes: at its anchor, else at the end. `what` says what an entry is. */
export function insertAt(
  ids: readonly string[],
  { before, after }: Anchor,
  what: string,
): { index: number } | OverlayFault {
  if (before !== undefined && after !== undefined) {
    const message = 'The operation has both "before" and "after".';
    return { path: '/after', rule: 'overlay-conflict', message, remedy: 'Keep one of them.' };
  }
  const anchor = before ?? after;
  if (anchor === undefined) return { index: ids.length };
  const index = ids.indexOf(anchor);
  if (index < 0) {
    const path = before === undefined ? '/after' : '/before';
    const remedy = didYouMean(anchor, ids, 'The base may have removed it: look at its change.');
    return { path, rule: 'overlay-unknown-id', message: `"${anchor}" is no ${what}.`, remedy };
  }
  return { index: before === undefined ? index + 1 : index };
}
