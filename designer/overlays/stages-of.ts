import type { WorkflowView } from '../model/workflow-view.ts';

export interface StageCover {
  readonly stage: string;
  /** States whose requests show it. */
  readonly states: readonly string[];
  /** False: no request can come to any of them. */
  readonly reached: boolean;
}

/** The stages that clients see, in the order in which a request can first come to them; then those it never comes to. */
export function stagesOf(view: WorkflowView): StageCover[] {
  const reached = reachedIn(view);
  const live = view.states.filter(({ origin }) => origin !== 'disabled').map(({ id }) => id);
  const order = [...reached, ...live.filter((id) => !reached.has(id))];
  const states = new Map<string, string[]>();
  for (const id of order) {
    const stage = view.stateById.get(id)?.config.meta?.stage;
    if (stage !== undefined) states.set(stage, [...(states.get(stage) ?? []), id]);
  }
  return [...states].map(([stage, ids]) => ({ stage, states: ids, reached: ids.some((id) => reached.has(id)) }));
}

/** Every state that a request can be in, whatever the rules say, in the order in which it first can. */
function reachedIn({ states, transitions, stateById, machineId }: WorkflowView): ReadonlySet<string> {
  const reached = new Set<string>();
  const enter = (id: string): void => {
    const state = stateById.get(id);
    if (state === undefined || state.origin === 'disabled' || reached.has(id)) return;
    if (state.kind !== 'history') reached.add(id);
    if (state.parent !== null) {
      enter(state.parent);
      // Regions are entered together.
      if (stateById.get(state.parent)?.kind === 'parallel') begin(state.parent);
    }
    if (state.kind === 'history') return state.parent === null ? undefined : begin(state.parent);
    if (!state.children.some((child) => reached.has(child))) begin(id);
  };
  const begin = (id: string): void => {
    for (const child of stateById.get(id)?.children ?? []) if (stateById.get(child)?.initial === true) enter(child);
  };
  for (const { id, parent, initial } of states) if (parent === null && initial) enter(id);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { from, target, origin } of transitions) {
      if (target !== null && origin !== 'disabled' && (from === machineId || reached.has(from))) enter(target);
    }
  }
  return reached;
}
