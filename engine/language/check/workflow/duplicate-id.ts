import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** State ids (the machine's included) and transition ids are unique: XState keeps the last of two without a word. */
export function checkDuplicateIds({ outline }: WorkflowTarget, report: Report): void {
  const tell = (what: string, each: { id: string; pointer: string }, first: { pointer: string } | undefined): void => {
    if (first === undefined || first === each) return;
    report({
      path: `${each.pointer}/id`,
      rule: 'duplicate-id',
      message: `The ${what} id "${each.id}" is used at ${first.pointer} already.`,
      remedy: `Give this ${what} an id of its own.`,
    });
  };
  for (const state of outline.states) tell('state', state, outline.stateById.get(state.id));
  for (const transition of outline.transitions)
    tell('transition', transition, outline.transitionById.get(transition.id));
}
