import { NOTHING } from '../model/selection.ts';
import { newState } from '../model/new-ids.ts';
import type { Point } from '../model/workflow-command.ts';
import { addNote, addState, choose, middleOfSight, placeForNew } from './acts.ts';
import { CARD_WIDTH } from './card-size.ts';
import { stateAt } from './linking.ts';
import { groupAt } from './nodes.ts';
import { type PaletteItem, setLook, type Tools } from './canvas-context.ts';

/** What can be put on the sheet, with its key. */
export const PALETTE: readonly { readonly item: PaletteItem; readonly key: string }[] = [
  { item: 'state', key: 'S' },
  { item: 'final', key: 'F' },
  { item: 'compound', key: 'G' },
  { item: 'parallel', key: 'P' },
  { item: 'history', key: 'H' },
  { item: 'timer', key: 'T' },
  { item: 'note', key: 'N' },
];

const KINDS = {
  state: 'atomic',
  final: 'final',
  compound: 'compound',
  parallel: 'parallel',
  history: 'history',
} as const;

/** Puts something on the sheet: at this point, or without one beside what is chosen. `noteText` is what a new note says. */
export function putItem(tools: Tools, item: PaletteItem, point: Point | null, noteText: string): void {
  const { drawing, editor } = tools;
  if (editor().readOnly) return;
  if (item === 'note') {
    addNote(tools, point ?? middleOfSight(tools), noteText);
    return;
  }
  if (item === 'timer') {
    const state = point === null ? (editor().selection.states[0] ?? null) : stateAt(tools, point);
    if (state !== null) setLook(tools, { question: { ask: 'timer', state } });
    return;
  }
  const kind = KINDS[item];
  const corner = point === null ? null : { x: point.x - CARD_WIDTH / 2, y: point.y - 24 };
  const place =
    corner === null || point === null
      ? placeForNew(tools)
      : { at: corner, parent: groupAt(point, drawing.boxes(), drawing.cards.all, () => false) };
  if (kind === 'history') {
    addHistory(tools, place);
    return;
  }
  choose(tools, NOTHING);
  setLook(tools, { question: { ask: 'new-state', kind, from: null, ...place } });
}

/** A place to come back to belongs into a group: where there is none it is refused in words. */
function addHistory(tools: Tools, { at, parent }: { at: Point; parent: string | null }): void {
  const chosen = tools.editor().selection.states[0];
  const group = chosen !== undefined && tools.drawing.cards.get(chosen)?.group === true ? chosen : parent;
  addState(tools, {
    kind: 'history',
    status: null,
    title: newState(tools.editor().view, { kind: 'history' }).id,
    parent: group,
    at,
    from: null,
  });
}
