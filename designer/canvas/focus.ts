import { selectState, selectTransition } from '../model/selection.ts';
import { choose } from './acts.ts';
import { nextInOrder, readingOrder } from './reading-order.ts';
import { keepInSight } from './sight.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** The state whose card, or one of whose rows, has the focus. */
export function focusedState(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-state]')?.dataset.state ?? null;
}

/** Puts the focus on a card and brings it into sight; false when it is not there. */
export function focusState(tools: Tools, id: string, select = true): boolean {
  const card = tools.frame()?.querySelector<HTMLElement>(`[data-state="${CSS.escape(id)}"]`);
  if (card === null || card === undefined) return false;
  setLook(tools, { current: id });
  if (select) choose(tools, selectState(id));
  keepInSight(tools, id);
  card.focus({ preventScroll: true });
  return true;
}

/** Puts the focus on a transition: its words on the line, or its row on a card. */
export function focusLink(tools: Tools, id: string): boolean {
  const label = tools.frame()?.querySelector<HTMLElement>(`[data-link="${CSS.escape(id)}"]`);
  if (label === null || label === undefined) return false;
  choose(tools, selectTransition(id));
  keepInSight(tools, id);
  label.focus({ preventScroll: true });
  return true;
}

/** The Tab key: to the next state in reading order; false at the end, where the browser goes on. */
export function goOn(tools: Tools, back: boolean): boolean {
  const now = focusedState();
  if (now === null && back) return false;
  const next = nextInOrder(readingOrder(tools.drawing.spots), now, back);
  return next !== null && focusState(tools, next, !tools.look.value.gathering);
}

/** The transition after the chosen one among those that leave the same state; the first when none is chosen. */
export function nextWayOut({ editor }: Tools, back: boolean): string | null {
  const { view, selection } = editor();
  const [chosen] = selection.transitions;
  const from = chosen === undefined ? (focusedState() ?? selection.states[0]) : view.transitionById.get(chosen)?.from;
  const ways = view.transitions.filter((each) => each.from === from).map(({ id }) => id);
  if (ways.length === 0) return null;
  const at = chosen === undefined ? (back ? 0 : -1) : ways.indexOf(chosen);
  return ways[(at + (back ? -1 : 1) + ways.length) % ways.length] ?? null;
}
