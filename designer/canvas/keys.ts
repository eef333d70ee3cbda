import { NOTHING, theOne } from '../model/selection.ts';
import { choose, nextGesture, nudge } from './acts.ts';
import { focusedState, focusState, goOn } from './focus.ts';
import { setLook, type Tools } from './canvas-context.ts';

const STEP = 8;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One gesture as long as an arrow key is held, so that a way of many steps is taken back at once. */
let held: string | null = null;
export const endHeld = (): void => {
  held = null;
};

/**
 * Keys that move on the sheet: Tab, arrows, Enter, the space bar, Escape. True when one was for something. What has a name
 * of its own is a command of the page.
 */
export function onKey(tools: Tools, event: KeyboardEvent, toInspector: () => void): boolean {
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [contenteditable=true], [role=dialog]') !== null) return false;
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) return arrowKey(tools, arrow, event.shiftKey);
  switch (event.key) {
    case 'Tab':
      return target.closest('[data-state], [data-link], [data-frame]') !== null && goOn(tools, event.shiftKey);
    case 'Enter':
      if (target.closest('button:not([data-link])') !== null) return false;
      toInspector();
      return true;
    case ' ':
      return gather(tools);
    case 'Escape':
      leave(tools);
      return true;
    default:
      return false;
  }
}

/** From a transition to the state it leaves; from there to nothing chosen. */
function leave(tools: Tools): void {
  const { selection, view } = tools.editor();
  const [transition] = selection.transitions;
  const from = transition === undefined ? undefined : view.transitionById.get(transition)?.from;
  setLook(tools, { gathering: false });
  if (from === undefined || !focusState(tools, from)) choose(tools, NOTHING);
}

function arrowKey(tools: Tools, [across, down]: readonly [number, number], far: boolean): boolean {
  const { selection, readOnly } = tools.editor();
  const flow = tools.flow();
  if (flow === null) return false;
  const size = far ? STEP * 5 : STEP;
  if (readOnly || (selection.states.length === 0 && selection.note === null)) {
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x - across * size * 6, y: y - down * size * 6, zoom });
  } else {
    held ??= nextGesture();
    nudge(tools, across * size, down * size, held);
  }
  return true;
}

/** Asks for the new status of the chosen state, or for the new title of the chosen transition. */
export function rename(tools: Tools): boolean {
  const one = theOne(tools.editor().selection);
  if (one === null) return false;
  setLook(tools, {
    question: one.type === 'state' ? { ask: 'status', state: one.id } : { ask: 'title', transition: one.id },
  });
  return true;
}

/** The space bar: takes the state that has the focus to those that are chosen, or leaves it out. */
function gather(tools: Tools): boolean {
  const id = focusedState();
  if (id === null) return false;
  const { states } = tools.editor().selection;
  const { gathering } = tools.look.value;
  setLook(tools, { gathering: true });
  if (!states.includes(id)) choose(tools, { ...NOTHING, states: [...states, id] });
  else if (gathering) choose(tools, { ...NOTHING, states: states.filter((each) => each !== id) });
  return true;
}
