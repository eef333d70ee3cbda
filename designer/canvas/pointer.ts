import { NOTHING } from '../model/selection.ts';
import { choose } from './acts.ts';
import { startLinking } from './linking.ts';
import { setLook, type Tools } from './tools.ts';

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
  const id = linkUnder(event);
  if (id === null) return;
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
  const transition = linkUnder(event);
  if (transition !== null) {
    setLook(tools, { question: { ask: 'title', transition } });
    return;
  }
  const state = within(event, '[data-state]')?.dataset.state;
  if (state !== undefined && tools.drawing.cards.get(state)?.kind !== 'history') {
    setLook(tools, { question: { ask: 'status', state } });
  }
}

function linkUnder(event: MouseEvent): string | null {
  return within(event, '[data-link]')?.dataset.link ?? within(event, '[data-line]')?.dataset.line ?? null;
}
