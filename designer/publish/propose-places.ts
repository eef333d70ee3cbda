import { outlineOf, type OutlineState, targetOf, type WorkflowDefinition } from '../../engine/language/index.ts';

/**
 * Where requests of a state that is gone would best go on, the likeliest first: a state of the same status, then whatever
 * its own ways led to, then where one came from; what ends them comes last. Only states that exist in the new workflow
 * and can be stood in.
 */
export function proposePlaces(before: WorkflowDefinition, after: WorkflowDefinition, gone: string): string[] {
  const old = outlineOf(before.machine);
  const now = outlineOf(after.machine);
  const state = old.stateById.get(gone);
  if (state === undefined) return [];
  const status = statusOf(state);
  const alike = now.states.filter((each) => status !== null && each.config.meta?.status === status);
  const ahead = walk(gone, (id) =>
    old.transitions.filter((each) => each.state.id === id).map((each) => targetOf(old, each.config.target)?.id),
  );
  const behind = old.transitions
    .filter(({ config }) => targetOf(old, config.target)?.id === gone)
    .map((each) => each.state.id);
  const wished = [...alike.map(({ id }) => id), ...ahead, ...behind];
  const places = [...new Set(wished)].filter((id) => canStandIn(now.stateById.get(id)));
  const ends = (id: string): boolean => now.stateById.get(id)?.kind === 'final';
  return places.toSorted((a, b) => Number(ends(a)) - Number(ends(b)));
}

/** The states that can be stood in, in the order of the text: what a person may choose from. */
export function placesIn(workflow: WorkflowDefinition): string[] {
  return outlineOf(workflow.machine)
    .states.filter((state) => state.parent !== null && canStandIn(state))
    .map(({ id }) => id);
}

function canStandIn(state: OutlineState | undefined): boolean {
  return state !== undefined && (state.kind === 'atomic' || state.kind === 'final');
}

function statusOf(state: OutlineState): string | null {
  for (let each: OutlineState | null = state; each !== null; each = each.parent) {
    if (each.config.meta?.status !== undefined) return each.config.meta.status;
  }
  return null;
}

/** Ids that can be reached, the nearest first. */
function walk(from: string, next: (id: string) => readonly (string | undefined)[]): string[] {
  const seen = new Set([from]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const each of next(id)) {
      if (each === undefined || seen.has(each)) continue;
      seen.add(each);
      queue.push(each);
    }
  }
  seen.delete(from);
  return [...seen];
}
