import type { WorkflowView } from '../model/workflow-view.ts';

/** One row of the outline. The first is the workflow itself; below a state stand its transitions, then what is inside it. */
export interface OutlineRow {
  readonly type: 'machine' | 'state' | 'transition';
  readonly id: string;
  /** Unlike the id, no two rows share it: a state and a transition may be called alike. */
  readonly key: string;
  /** From 1, the workflow itself. */
  readonly level: number;
  /** Key of the row around it. */
  readonly parent: string | null;
  /** Among the rows around it, from 1. */
  readonly position: number;
  readonly size: number;
  /** Null: there is nothing below it. */
  readonly expanded: boolean | null;
}

export const stateKey = (id: string): string => `state ${id}`;
export const transitionKey = (id: string): string => `transition ${id}`;

/** The rows in the order in which they are read, without what is inside a collapsed one (by row key). */
export function rowsOf(view: WorkflowView, collapsed: ReadonlySet<string> = new Set()): OutlineRow[] {
  const outgoing = Map.groupBy(view.transitions, ({ from }) => from);
  const inside = Map.groupBy(view.states, ({ parent }) => parent ?? view.machineId);
  const rows: OutlineRow[] = [];
  add({ type: 'machine', id: view.machineId, key: 'machine', level: 1, parent: null, position: 1, size: 1 });
  return rows;

  function add(row: Omit<OutlineRow, 'expanded'>): void {
    const transitions = row.type === 'transition' ? [] : (outgoing.get(row.id) ?? []);
    const states = row.type === 'transition' ? [] : (inside.get(row.id) ?? []);
    const size = transitions.length + states.length;
    const expanded = size === 0 ? null : !collapsed.has(row.key);
    rows.push({ ...row, expanded });
    if (expanded !== true) return;
    const below = { level: row.level + 1, parent: row.key, size };
    transitions.forEach(({ id }, index) =>
      add({ ...below, type: 'transition', id, key: transitionKey(id), position: index + 1 }),
    );
    states.forEach(({ id }, index) =>
      add({ ...below, type: 'state', id, key: stateKey(id), position: transitions.length + index + 1 }),
    );
  }
}
