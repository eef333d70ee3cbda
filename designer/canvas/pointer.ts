import { NOTHING } from '../model/selection.ts';
import { choose } from './acts.ts';
import { nearestLine } from './curve.ts';
import { startLinking } from './linking.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** A line is hit this near, in pixels of the screen. */
const REACH = 7;

const within = ({ target }: Event, selector: string): HTMLElement | SVGElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** True when what is pressed is added to what is chosen. */
export const isAdding = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean =>
  event.shiftKey || event.ctrlKey || event.metaKey;

/** A press on a port draws a transition, one on the end of a line moves that end. */
export function onPress(tools: Tools, event: PointerEvent): void {
  if (event.button !== 0) return;
  const port = within(event, '[data-port]');
  const from = port?.closest<HTMLElement>('[data-state]')?.dataset.state;
  if (port !== null && from !== undefined) startLinking(tools, event, { from, link: null, end: 'to' });
  const handle = within(event, '[data-end]');
  const link = handle?.dataset.of;
  const at = link === undefined ? undefined : tools.drawing.links.get(link);
  if (link === undefined || at === undefined) return;
  const end = handle?.dataset.end === 'from' ? 'from' : 'to';
  startLinking(tools, event, { from: end === 'from' ? at.to : at.from, link, end });
}

/** A click on a line, on its words or on the row of a card chooses the transition. */
export function onPick(tools: Tools, event: MouseEvent): void {
  const id = linkUnder(tools, event);
  if (id === null || !tools.editor().view.transitionById.has(id)) return;
  const { selection } = tools.editor();
  if (!isAdding(event)) {
    choose(tools, { ...NOTHING, transitions: [id] });
    return;
  }
  const others = selection.transitions.filter((each) => each !== id);
  const taken = others.length === selection.transitions.length ? [...others, id] : others;
  choose(tools, { ...selection, delay: null, note: null, transitions: taken });
}

/** A double click asks for another status or title. */
export function onDoubleClick(tools: Tools, event: MouseEvent): void {
  if (tools.editor().readOnly || within(event, '[role=dialog], [data-palette]') !== null) return;
  const transition = linkUnder(tools, event);
  if (transition !== null && tools.editor().view.transitionById.has(transition)) {
    setLook(tools, { question: { ask: 'title', transition } });
    return;
  }
  const state = within(event, '[data-state]')?.dataset.state;
  if (
    state !== undefined &&
    tools.editor().view.stateById.has(state) &&
    tools.drawing.cards.get(state)?.kind !== 'history'
  ) {
    setLook(tools, { question: { ask: 'status', state } });
  }
}

/** By its words or its row; or, where nothing else is under the pointer, the line that runs there. */
function linkUnder(tools: Tools, event: MouseEvent): string | null {
  const named = within(event, '[data-link]')?.dataset.link;
  if (named !== undefined) return named;
  return within(event, '[data-state], [data-note], button, [role=dialog]') === null ? lineUnder(tools, event) : null;
}

/** The line under the pointer on the empty sheet. Reckoned: hundreds of wide invisible lines would be slow to look through. */
function lineUnder(tools: Tools, { clientX, clientY, target }: MouseEvent): string | null {
  const flow = tools.flow();
  if (flow === null || !(target instanceof Element) || target.closest('.react-flow') === null) return null;
  return nearestLine(
    tools.drawing.lines.all,
    flow.screenToFlowPosition({ x: clientX, y: clientY }),
    REACH / flow.getZoom(),
  );
}

/** Shows that a line can be chosen where the pointer is. */
export function onHover(tools: Tools, event: MouseEvent): void {
  const frame = tools.frame();
  if (frame === null || event.buttons !== 0) return;
  const over =
    event.target instanceof Element && event.target.matches('.react-flow__pane') && lineUnder(tools, event) !== null;
  if (over !== 'overLine' in frame.dataset) frame.toggleAttribute('data-over-line', over);
}
