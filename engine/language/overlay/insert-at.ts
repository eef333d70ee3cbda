import type { OverlayFault, Workbench } from './workbench.ts';

interface Anchor {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Where among `ids` a new entry goes: at its anchor, else at the end. `what` says what the ids are of. */
export function insertAt(
  { unknown }: Workbench,
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
  if (index < 0) return unknown(before === undefined ? '/after' : '/before', what, anchor, ids);
  return { index: before === undefined ? index + 1 : index };
}
