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
