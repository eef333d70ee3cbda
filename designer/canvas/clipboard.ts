import { copyFragment } from '../model/copy-fragment.ts';
import { type Fragment, readFragment } from '../model/fragment.ts';
import { NOTHING } from '../model/selection.ts';
import type { Point } from '../model/workflow-command.ts';
import { keepSeen, removeChosen, rounded, runAll } from './acts.ts';
import { around } from './box.ts';
import type { Tools } from './canvas-context.ts';

/** What was copied last, for pages whose browser keeps the clipboard to itself. */
let last: string | null = null;

/** What is chosen as it goes through the clipboard; null when no state is. */
export function copied(tools: Tools): string | null {
  const fragment = chosenFragment(tools);
  if (fragment === null) return null;
  last = JSON.stringify(fragment, null, 2);
  return last;
}

export function cut(tools: Tools): string | null {
  const text = copied(tools);
  if (text !== null) removeChosen(tools);
  return text;
}

/** Adds what a text of the clipboard holds; false when that is nothing of ours. Without a text what was copied last. */
export function paste(tools: Tools, text: string | null, at: Point): boolean {
  const fragment = readFragment(text ?? last ?? '');
  if (fragment === null) return false;
  add(tools, fragment, at);
  return true;
}

/** A copy beside what is chosen. */
export function duplicate(tools: Tools): void {
  const fragment = chosenFragment(tools);
  const boxes = tools.editor().selection.states.flatMap((id) => tools.drawing.spots.get(id)?.box ?? []);
  const all = around(boxes);
  if (fragment !== null && all !== null) add(tools, fragment, { x: all.x + 32, y: all.y + all.height + 32 });
}

/** Positions are those that are seen: a state that nobody placed has one too. */
function chosenFragment({ editor, drawing }: Tools): Fragment | null {
  const { view, selection } = editor();
  if (selection.states.length === 0) return null;
  const fragment = copyFragment(view, selection.states);
  if (fragment.states.length === 0) return null;
  const tops = new Set(fragment.states.map(({ id }) => id));
  const inside = [...drawing.spots.values()].filter(({ id }) => [...tops].some((top) => drawing.inside(top, id)));
  const seen = [
    ...[...tops].map((id) => [id, rounded(drawing.spots.get(id)?.box ?? { x: 0, y: 0 })] as const),
    ...inside.map(({ id, at }) => [id, rounded(at)] as const),
  ];
  return { ...fragment, positions: Object.fromEntries(seen) };
}

/** The new states are the ones that are there afterwards and were not before: they are chosen. */
function add(tools: Tools, fragment: Fragment, at: Point): void {
  const before = new Set(tools.editor().view.stateById.keys());
  if (!runAll(tools, [...keepSeen(tools), { do: 'paste', fragment, at: rounded(at) }])) return;
  // The view comes with the next drawing.
  requestAnimationFrame(() => {
    const { view, select } = tools.editor();
    const fresh = view.states.filter(({ id, parent }) => !before.has(id) && (parent === null || before.has(parent)));
    if (fresh.length > 0) select({ ...NOTHING, states: fresh.map(({ id }) => id) });
  });
}
