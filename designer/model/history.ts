import { applyEdits, type Edit, editsBetween, invertEdits } from './edits.ts';
import { type Json, sameJson } from './json.ts';

/** One thing that was done to a definition: what people call it, and its edits. */
export interface Deed {
  /** Key of its words in the `commands` texts, with what stands in them. */
  readonly name: string;
  readonly words?: Readonly<Record<string, string | number>>;
  readonly edits: readonly Edit[];
  /** Deeds of one gesture (a drag, a word that is typed) bear the same mark and are taken back together. */
  readonly gesture?: string;
}

/** What was done and what was taken back of one definition. Plain data: it survives a reload as JSON. */
export interface History {
  readonly done: readonly Deed[];
  /** Taken back, the next to do again last. */
  readonly undone: readonly Deed[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Of one definition at most so many deeds are remembered. */
const MOST = 500;

/**
 * The history after `before` became `after`: the same one when both have one text. What is done after something was taken back
 * takes the place of that. A gesture that ends where it began leaves nothing to take back.
 */
export function remember(history: History, before: Json, after: Json, deed: Omit<Deed, 'edits'>): History {
  if (sameJson(before, after)) return history;
  const last = history.done.at(-1);
  const together = last !== undefined && deed.gesture !== undefined && last.gesture === deed.gesture;
  const start = together ? applyEdits(before, invertEdits(last.edits)) : before;
  const edits = editsBetween(start, after);
  const rest = together ? history.done.slice(0, -1) : history.done;
  const done = edits.length === 0 ? rest : [...rest, { ...deed, edits }];
  return { done: done.slice(-MOST), undone: [] };
}

/** The value before the last deed; null when nothing is left to take back. */
export function undo(history: History, now: Json): { history: History; value: Json; deed: Deed } | null {
  const deed = history.done.at(-1);
  if (deed === undefined) return null;
  const value = applyEdits(now, invertEdits(deed.edits));
  return { deed, value, history: { done: history.done.slice(0, -1), undone: [...history.undone, deed] } };
}

/** The value after the deed that was taken back last; null when there is none. */
export function redo(history: History, now: Json): { history: History; value: Json; deed: Deed } | null {
  const deed = history.undone.at(-1);
  if (deed === undefined) return null;
  const value = applyEdits(now, deed.edits);
  return { deed, value, history: { done: [...history.done, deed], undone: history.undone.slice(0, -1) } };
}

/**
 * True when the history can have led to this value, and on from it to what was taken back: kept histories of another text are
 * thrown away.
 */
export function fits(history: History, now: Json): boolean {
  try {
    // Each edit says what it expects, so it is enough that all of them find it.
    history.done.reduceRight((value, { edits }) => applyEdits(value, invertEdits(edits)), now);
    history.undone.reduceRight((value, { edits }) => applyEdits(value, edits), now);
    return true;
  } catch {
    return false;
  }
}
