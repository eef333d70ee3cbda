import { lineage } from '../../outline.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** States that no request can reach, that it cannot leave, or from which the workflow can never end. */
export function checkReachability({ outline, flow }: WorkflowTarget, report: Report): void {
  const { reachable, ending } = flow;
  for (const state of outline.states) {
    if (reachable.has(state) || state.parent === null || !reachable.has(state.parent)) continue;
    report({
      path: state.pointer,
      rule: 'unreachable-state',
      message: `No request can ever be in "${state.id}": nothing leads to it.`,
      remedy: 'Lead a transition to it, or remove it.',
    });
  }
  if (!outline.states.some(({ kind }) => kind === 'final')) {
    const message = 'The workflow has no final state, so no request would ever end.';
    report({
      path: outline.root.pointer,
      rule: 'no-final-state',
      message,
      remedy: 'Add a state of type "final" and lead to it.',
    });
    return;
  }
  for (const state of flow.neverDone) {
    if (state.config.onDone === undefined) continue;
    report({
      path: `${state.pointer}/onDone`,
      rule: 'on-done-never',
      message: `One of the regions of "${state.id}" can never end, so its "onDone" never happens.`,
      remedy: 'Give every region a final state and a way to it.',
    });
  }
  for (const state of flow.traps) {
    // Where no leaf has a way to the end at all, the leaves are told.
    if (state.kind === 'parallel' && outline.states.some((leaf) => ending.has(leaf) && lineage(leaf).includes(state))) {
      report({
        path: state.pointer,
        rule: 'dead-end',
        message: `All regions of "${state.id}" can come to rest in states from which nothing leads on.`,
        remedy: 'Add "onDone", or a transition that leads out of it whatever its regions do.',
      });
    } else if (ending.has(state)) {
      report({
        path: state.pointer,
        rule: 'no-path-to-final',
        message: `From "${state.id}" its region can never end, so the other regions would wait for it for ever.`,
        remedy: 'Add a way to a final state of the region, or out of all regions.',
      });
    }
  }
  for (const state of reachable) {
    if (ending.has(state) || (state.kind !== 'atomic' && state.kind !== 'final')) continue;
    if (state.kind === 'atomic' && !flow.hasWayOut(state)) {
      const message = `A request in "${state.id}" can never leave it.`;
      report({
        path: state.pointer,
        rule: 'dead-end',
        message,
        remedy: 'Add a transition out of it, or make it final.',
      });
    } else {
      const message = `From "${state.id}" no way leads to the end of the workflow.`;
      report({
        path: state.pointer,
        rule: 'no-path-to-final',
        message,
        remedy: 'Add a way that leads to a final state.',
      });
    }
  }
}
