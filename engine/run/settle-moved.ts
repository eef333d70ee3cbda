import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { CompiledWorkflow, Facts } from '../language/index.ts';
import type { Instance } from './instance.ts';
import type { MigrationPlan } from './migration-plan.ts';
import { SETTLE } from './settle.ts';
import { activeNodes, restoreSnapshot, storeSnapshot } from './snapshot.ts';
import { type Walk, walk } from './walk.ts';

/** Ids of the active states, innermost first, that the move itself has brought to their end. */
export function finishedByMove(
  before: AnyMachineSnapshot,
  after: AnyMachineSnapshot,
  plan: Pick<MigrationPlan, 'states'>,
): string[] {
  const known = new Set(finished(before).map((id) => plan.states[id] ?? id));
  return finished(after).filter((id) => !known.has(id));
}

/**
 * Lets a moved instance come to rest: its `always` transitions are taken, and the `onDone` of each of `ended`, which
 * nothing else would tell that it has ended, because nobody entered its final state.
 */
export function settleMoved(
  workflow: CompiledWorkflow,
  moved: Instance,
  ended: readonly string[],
  facts: Facts,
  now: Date,
): Walk {
  let all = walk(workflow, { snapshot: restoreSnapshot(workflow, moved), instance: moved }, SETTLE, facts, now);
  for (const id of ended) {
    if (all.refusals.length > 0 || !finished(all.snapshot).includes(id)) continue;
    const instance = { ...moved, ...storeSnapshot(all.snapshot), timers: all.timers, entry: all.entry };
    const event = { type: `xstate.done.state.${id}` };
    all = joined(
      all,
      walk(workflow, { snapshot: restoreSnapshot(workflow, instance), instance }, event, all.facts, now),
    );
  }
  return all;
}

/** Active compound states in a final child and parallel ones whose regions have all ended; not of an ended instance. */
function finished(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status === 'done') return [];
  const active = new Set(activeNodes(snapshot));
  const hasEnded = (node: AnyStateNode): boolean => {
    const children = (Object.values(node.states) as AnyStateNode[]).filter(({ type }) => type !== 'history');
    if (node.type === 'compound') return children.some((child) => child.type === 'final' && active.has(child));
    return node.type === 'parallel' ? children.every(hasEnded) : node.type === 'final';
  };
  const nodes = [...active].filter((node) => node.type !== 'final' && hasEnded(node));
  return nodes.toSorted((a, b) => b.order - a.order).map(({ id }) => id);
}

function joined(first: Walk, then: Walk): Walk {
  return {
    ...then,
    reads: new Map([...then.reads, ...first.reads]),
    taken: [...first.taken, ...then.taken],
    changes: [...first.changes, ...then.changes],
    effects: [...first.effects, ...then.effects],
    refusals: [...first.refusals, ...then.refusals],
    set: [...first.set, ...then.set],
    cancel: [...first.cancel, ...then.cancel],
  };
}
