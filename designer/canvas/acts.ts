import type { StateConfig, StateKind } from '../../engine/language/index.ts';
import { NOTHING, selectState, selectTransition, type Selection } from '../model/selection.ts';
import { freeId, newState, newTransition, takenIds } from '../model/new-ids.ts';
import type { CommandOf, Point, WorkflowCommand } from '../model/workflow-command.ts';
import { aligned, type Alignment } from './align.ts';
import type { Box } from './box.ts';
import { CARD_WIDTH } from './card-size.ts';
import { freePlace } from './near.ts';
import { newStatePlace } from './new-place.ts';
import { atLeast, firstSpot } from './sheet.ts';
import { setLook, type Tools } from './canvas-context.ts';

/** Marks of one page are never those of a former one, whose history may have been kept. */
const PAGE = Date.now().toString(36);
let gestures = 0;

export function nextGesture(): string {
  gestures += 1;
  return `canvas ${PAGE} ${gestures}`;
}

/** Does commands that are taken back together. Stops at the first that is refused: then false. */
export function runAll(tools: Tools, commands: readonly WorkflowCommand[], gesture = nextGesture()): boolean {
  return commands.every((command) => tools.editor().run(command, gesture));
}

/**
 * Keeps where these states stand, each from the corner of the state around it, and with them where everything stands that
 * nobody had placed: what was seen stays.
 */
export function placeCommand({ drawing, editor }: Tools, positions: ReadonlyMap<string, Point>): CommandOf<'place'> {
  const { stateById } = editor().view;
  const unplaced = [...drawing.spots.values()].filter(({ placed }) => !placed).map(({ id, at }) => [id, at] as const);
  // What is drawn and no longer there, since people look at what differs, has no place.
  const there = [...unplaced, ...positions].filter(([id]) => stateById.has(id));
  return { do: 'place', positions: Object.fromEntries(there.map(([id, at]) => [id, rounded(at)])) };
}

/** Before something gets a place of its own, so does everything that has none: else it would be drawn around that one. */
export function keepSeen(tools: Tools): WorkflowCommand[] {
  const { stateById } = tools.editor().view;
  const unplaced = [...tools.drawing.spots.values()].some(({ id, placed }) => !placed && stateById.has(id));
  return unplaced ? [placeCommand(tools, new Map())] : [];
}

export const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

export function choose(tools: Tools, selection: Selection): void {
  tools.editor().select(selection);
  setLook(tools, { current: selection.states[0] ?? tools.look.value.current });
}

interface NewState {
  readonly kind: StateKind;
  readonly status: string | null;
  readonly title: string | null;
  readonly parent: string | null;
  /** On the sheet. */
  readonly at: Point;
  readonly from: string | null;
}

/** Adds a state, and a transition to it where one was drawn; the new state is chosen. Gives its id; null: it was refused. */
export function addState(tools: Tools, { kind, status, title, parent, at, from }: NewState): string | null {
  const { view } = tools.editor();
  const { drawing } = tools;
  const wish = status ?? title;
  const state = newState(view, {
    kind,
    ...(wish === null ? {} : { id: wish }),
    ...(status === null ? {} : { status }),
  });
  const outer = parent === null ? undefined : drawing.spots.get(parent);
  const place = rounded(within(tools, parent, { x: at.x - (outer?.box.x ?? 0), y: at.y - (outer?.box.y ?? 0) }));
  const add: WorkflowCommand = { do: 'add-state', state, at: place, ...(parent === null ? {} : { parent }) };
  const lead = from === null ? [] : [addition(tools, from, state)];
  if (!runAll(tools, [...keepSeen(tools), add, ...lead])) return null;
  choose(tools, selectState(state.id));
  return state.id;
}

/** The transition to a state that is added with it: the view does not know that one's id yet. */
function addition(tools: Tools, from: string, state: StateConfig): WorkflowCommand {
  const { view } = tools.editor();
  const made = newTransition(view, { from, target: state.id });
  const id = freeId(made.transition.id, new Set([...takenIds(view), state.id, ...Object.keys(state.states ?? {})]));
  return { do: 'add-transition', ...made, transition: { ...made.transition, id } };
}

/** A transition between two states; it is chosen and asks for its title. */
export function connect(tools: Tools, from: string, target: string | null): void {
  const command = { do: 'add-transition', ...newTransition(tools.editor().view, { from, target }) } as const;
  if (!runAll(tools, [command])) return;
  choose(tools, selectTransition(command.transition.id));
  setLook(tools, { question: { ask: 'title', transition: command.transition.id } });
}

/** A timer that starts with the state: by a delay of the workflow, or a new one of this duration. */
export function addTimer(
  tools: Tools,
  state: string,
  by: { delay: string } | { duration: string; title: string },
): void {
  const { view } = tools.editor();
  const key = 'delay' in by ? by.delay : freeId(by.title, new Set(Object.keys(view.delays)));
  const declare: WorkflowCommand[] = 'delay' in by ? [] : [{ do: 'set-delay', key, delay: { duration: by.duration } }];
  const timer = newTransition(view, { from: state, target: null, trigger: { after: key } });
  const id = freeId(`${state}-${key}`, takenIds(view));
  const add: WorkflowCommand = { do: 'add-transition', ...timer, transition: { ...timer.transition, id } };
  if (runAll(tools, [...declare, add])) choose(tools, selectTransition(id));
}

/** Takes away what is chosen, the note too. */
export function removeChosen(tools: Tools): void {
  const { selection, run, select } = tools.editor();
  const { states, transitions, note } = selection;
  const commands: WorkflowCommand[] = [];
  if (states.length + transitions.length > 0) commands.push({ do: 'remove', states, transitions });
  if (note !== null) commands.push({ do: 'set-note', id: note, note: null });
  if (commands.length === 0) return;
  const gesture = nextGesture();
  if (commands.every((command) => run(command, gesture))) {
    select(NOTHING);
    tools.frame()?.focus({ preventScroll: true });
  }
}

/** Moves the chosen states and note. */
export function nudge(tools: Tools, across: number, down: number, gesture: string): void {
  const { selection, view } = tools.editor();
  const { drawing } = tools;
  const moved = new Map<string, Point>();
  for (const id of topsOf(tools, selection.states)) {
    const spot = drawing.spots.get(id);
    if (spot !== undefined) moved.set(id, within(tools, spot.parent, { x: spot.at.x + across, y: spot.at.y + down }));
  }
  if (moved.size > 0) runAll(tools, [placeCommand(tools, moved)], gesture);
  const note = selection.note === null ? undefined : view.notes[selection.note];
  if (note === undefined || selection.note === null) return;
  runAll(
    tools,
    [{ do: 'set-note', id: selection.note, note: { ...note, x: note.x + across, y: note.y + down } }],
    gesture,
  );
}

/** The chosen states without those that lie in another chosen one: they move with it. */
export function topsOf({ drawing }: Tools, states: readonly string[]): string[] {
  return states.filter((id) => !states.some((outer) => outer !== id && drawing.inside(outer, id)));
}

/** Lines the chosen states up with each other; those of different groups on the sheet as it is seen. */
export function align(tools: Tools, how: Alignment): void {
  const { drawing } = tools;
  const ids = topsOf(tools, tools.editor().selection.states);
  const boxes = new Map(
    ids.flatMap((id) => (drawing.spots.has(id) ? [[id, drawing.spots.get(id)?.box as Box] as const] : [])),
  );
  const moved = new Map([...aligned(boxes, how)].map(([id, at]) => [id, insideOf(tools, id, at)]));
  if (moved.size > 0) runAll(tools, [placeCommand(tools, moved)]);
}

/** A point of the sheet, from the corner of the state around this one. */
export function insideOf(tools: Tools, id: string, { x, y }: Point): Point {
  const parent = tools.drawing.spots.get(id)?.parent ?? null;
  const outer = parent === null ? undefined : tools.drawing.spots.get(parent)?.box;
  return within(tools, parent, { x: x - (outer?.x ?? 0), y: y - (outer?.y ?? 0) });
}

/** A place inside a state, clear of its head and frame; on the sheet itself anywhere. */
export function within({ drawing }: Tools, parent: string | null, at: Point): Point {
  const card = parent === null ? undefined : drawing.cards.get(parent);
  return card === undefined ? at : atLeast(at, firstSpot(card));
}

/** A remark at a place of the sheet. */
export function addNote(tools: Tools, at: Point, text: string): void {
  const id = freeId('note', new Set(Object.keys(tools.editor().view.notes)));
  if (runAll(tools, [{ do: 'set-note', id, note: { ...rounded(at), text } }])) choose(tools, { ...NOTHING, note: id });
}

/** Where something new goes when no place was pointed at: beside what is chosen, else into the middle of what is seen. */
export function placeForNew(tools: Tools): { at: Point; parent: string | null } {
  return newStatePlace(tools.drawing, tools.editor().selection.states[0] ?? null, middleOfSight(tools));
}

export function middleOfSight(tools: Tools): Point {
  const frame = tools.frame()?.getBoundingClientRect();
  const flow = tools.flow();
  if (frame === undefined || flow === null) return { x: 0, y: 0 };
  const { x, y } = flow.screenToFlowPosition({ x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 });
  const size = { width: CARD_WIDTH, height: 72 };
  const boxes = [...tools.drawing.spots.values()].map(({ box }) => box);
  return freePlace({ x: x - size.width / 2, y: y - size.height / 2, ...size }, boxes);
}
