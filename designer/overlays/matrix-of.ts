import type { Problem, WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { differencesOf } from '../model/differences.ts';
import { type Json, sameJson } from '../model/json.ts';
import { viewOfOverlay } from '../model/view-of-overlay.ts';
import { viewOfWorkflow } from '../model/view-of-workflow.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { placeOf } from '../problems/place-of.ts';

/** What some clients have of an element; who inherits has what the base has, also when that is nothing. */
export type Says = 'inherits' | 'adds' | 'changes' | 'disables';

export interface MatrixCell {
  readonly says: Says;
  /** Which parts are set: `target`, `meta/stage` … */
  readonly parts: readonly string[];
  /** Where the overlay contradicts the base here; `operation` is its number. */
  readonly conflicts: readonly { readonly operation: number; readonly problem: Problem }[];
}

export interface MatrixRow {
  readonly type: 'state' | 'transition' | 'delay';
  readonly id: string;
  /** The state that a transition leaves. */
  readonly of: string | null;
  /** False: only overlays have it. */
  readonly inBase: boolean;
  /** In the order of the overlays. */
  readonly cells: readonly MatrixCell[];
  /** True when some client has it otherwise, or contradicts the base. */
  readonly differs: boolean;
}

const INHERITS: MatrixCell = { says: 'inherits', parts: [], conflicts: [] };
const SAYS = { added: 'adds', changed: 'changes', removed: 'disables' } as const;

/**
 * Base × clients: every state with its transitions, then every delay, of the base and of each overlay on top of it. Throws
 * CommandRefused `broken-definition` for what cannot be drawn at all.
 */
export function matrixOf(base: WorkflowDefinition, overlays: readonly WorkflowOverlayDefinition[]): MatrixRow[] {
  const ofBase = viewOfWorkflow(base);
  const columns = overlays.map((overlay) => columnOf(ofBase, base, overlay));
  return placesIn(ofBase, columns).map(({ type, id, of }) => {
    const cells = columns.map(({ cells: all }) => all.get(keyOf(type, id)) ?? INHERITS);
    return {
      type,
      id,
      of,
      inBase: has(ofBase, type, id),
      cells,
      differs: cells.some(({ says, conflicts }) => says !== 'inherits' || conflicts.length > 0),
    };
  });
}

interface Column {
  readonly view: WorkflowView;
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

type RowPlace = Pick<MatrixRow, 'type' | 'id' | 'of'>;

const keyOf = (type: MatrixRow['type'], id: string): string => `${type} ${id}`;

function columnOf(ofBase: WorkflowView, base: WorkflowDefinition, overlay: WorkflowOverlayDefinition): Column {
  const { view, conflicts } = viewOfOverlay(base, overlay);
  const cells = new Map<string, MatrixCell>();
  const put = (type: MatrixRow['type'], id: string, cell: Partial<MatrixCell>): void => {
    cells.set(keyOf(type, id), { ...(cells.get(keyOf(type, id)) ?? INHERITS), ...cell });
  };
  // States and transitions each for themselves: one of each may have the same id.
  for (const [id, how] of differencesOf(only(ofBase, 'states'), only(view, 'states')))
    put('state', id, { says: SAYS[how], parts: view.stateById.get(id)?.changed ?? [] });
  for (const [id, how] of differencesOf(only(ofBase, 'transitions'), only(view, 'transitions')))
    put('transition', id, { says: SAYS[how], parts: view.transitionById.get(id)?.changed ?? [] });
  for (const [id, delay] of Object.entries(view.delays)) {
    const was = Object.hasOwn(ofBase.delays, id) ? ofBase.delays[id] : undefined;
    if (was === undefined) put('delay', id, { says: 'adds' });
    else if (!sameJson(was as unknown as Json, delay as unknown as Json)) put('delay', id, { says: 'changes' });
  }
  for (const problem of conflicts) {
    const place = placeOf(problem.path, { kind: 'workflow-overlay', id: overlay.id, value: overlay });
    const { type, id = '' } = place.element ?? {};
    if (type !== 'state' && type !== 'transition' && type !== 'delay') continue;
    const told = { operation: place.operation ?? 0, problem };
    put(type, id, { conflicts: [...(cells.get(keyOf(type, id))?.conflicts ?? []), told] });
  }
  return { view, cells };
}

function only(view: WorkflowView, what: 'states' | 'transitions'): WorkflowView {
  return what === 'states'
    ? { ...view, transitions: [], transitionById: new Map() }
    : { ...view, states: [], stateById: new Map() };
}

function has(view: WorkflowView, type: MatrixRow['type'], id: string): boolean {
  if (type === 'state') return view.stateById.has(id);
  return type === 'transition' ? view.transitionById.has(id) : Object.hasOwn(view.delays, id);
}

/** Every row once: the machine's own transitions, each state with its transitions, the delays, then what is nowhere any more. */
function placesIn(ofBase: WorkflowView, columns: readonly Column[]): RowPlace[] {
  const views = [ofBase, ...columns.map(({ view }) => view)];
  const places = new Map<string, RowPlace>();
  const put = (place: RowPlace): void => {
    const key = keyOf(place.type, place.id);
    if (!places.has(key)) places.set(key, place);
  };
  const ways = (from: string): void => {
    for (const { transitions } of views)
      for (const each of transitions) if (each.from === from) put({ type: 'transition', id: each.id, of: from });
  };
  ways(ofBase.machineId);
  for (const { states } of views) {
    for (const { id } of states) {
      put({ type: 'state', id, of: null });
      ways(id);
    }
  }
  for (const { delays } of views) for (const id of Object.keys(delays)) put({ type: 'delay', id, of: null });
  for (const { cells } of columns) {
    for (const key of cells.keys()) {
      const [type, id] = key.split(' ') as [MatrixRow['type'], string];
      put({ type, id, of: null });
    }
  }
  return [...places.values()];
}
