import { lineage, type OutlineState, targetOf } from '../../outline.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/**
 * A chain of `always` and `onDone` that can come back to where it began would never let the request rest. Guards are
 * taken as free: a chain that only the facts stop is refused too, because nobody sees the facts that do not.
 */
export function checkAlwaysCycles(target: WorkflowTarget, report: Report): void {
  const { outline } = target;
  for (const { id, pointer, config, trigger } of outline.transitions) {
    if (!('always' in trigger) || config.target !== undefined) continue;
    report({
      path: pointer,
      rule: 'always-without-target',
      message: `"${id}" happens by itself and leads nowhere, so it would happen at every step.`,
      remedy: 'Give it a target, or move its actions into "entry".',
    });
  }
  const next = automaticMoves(target);
  for (const cycle of cyclesOf(next)) {
    const [first] = cycle;
    if (first === undefined) continue;
    const way = [...cycle, first].map(({ id }) => `"${id}"`).join(' → ');
    report({
      path: first.config.always === undefined ? first.pointer : `${first.pointer}/always`,
      rule: 'always-cycle',
      message: `The request can run in a circle by itself: ${way}.`,
      remedy: 'Break the circle: let one of these steps wait for an event or a delay.',
    });
  }
}

/** From each state that moves on by itself to every such state that is active afterwards. */
function automaticMoves({ outline, flow }: WorkflowTarget): Map<OutlineState, Set<OutlineState>> {
  const next = new Map<OutlineState, Set<OutlineState>>();
  const moves = (state: OutlineState) => state.config.always !== undefined || state.kind === 'final';
  const add = (from: OutlineState, to: OutlineState): void => {
    const found = next.get(from) ?? new Set();
    next.set(from, found);
    for (const state of [...flow.entered(to), ...lineage(to)]) if (moves(state)) found.add(state);
  };
  for (const { state, config, trigger } of outline.transitions) {
    const to = targetOf(outline, config.target);
    if ('always' in trigger && to !== undefined) add(state, to);
  }
  for (const state of outline.states) if (state.kind === 'final') flow.afterDone(state).forEach((to) => add(state, to));
  return next;
}

/** One cycle of each strongly connected part, found by depth-first search without recursion. */
function cyclesOf(next: ReadonlyMap<OutlineState, ReadonlySet<OutlineState>>): OutlineState[][] {
  const cycles: OutlineState[][] = [];
  const finished = new Set<OutlineState>();
  for (const start of next.keys()) {
    const path: { state: OutlineState; rest: Iterator<OutlineState> }[] = [];
    const onPath = new Set<OutlineState>();
    const enter = (state: OutlineState): void => {
      path.push({ state, rest: (next.get(state) ?? new Set<OutlineState>()).values() });
      onPath.add(state);
    };
    if (!finished.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.rest.next();
      if (step.done === true) {
        finished.add(top.state);
        onPath.delete(top.state);
        path.pop();
      } else if (onPath.has(step.value)) {
        const from = path.findIndex(({ state }) => state === step.value);
        cycles.push(path.slice(from).map(({ state }) => state));
      } else if (!finished.has(step.value)) enter(step.value);
    }
  }
  return cycles;
}
