import { isWithin, type OutlineState } from '../../outline.ts';
import { regionsOf } from '../flow.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** A request has one status: where regions run beside each other, one of them must give it. */
export function checkPrimary({ primary, outline }: WorkflowTarget, report: Report): void {
  const named = primary === null ? undefined : outline.stateById.get(primary);
  if (primary !== null && named?.parent?.kind !== 'parallel') {
    const regions = outline.states.filter((state) => state.parent?.kind === 'parallel').map(({ id }) => `"${id}"`);
    report({
      path: '/primary',
      rule: 'primary-unknown',
      message: `"${primary}" is no region of a parallel state.`,
      remedy:
        regions.length === 0 ? 'Remove "primary": nothing is parallel here.' : `Use one of: ${regions.join(', ')}.`,
    });
    return;
  }
  for (const state of outline.states) {
    if (state.kind !== 'parallel' || isBeside(state, named)) continue;
    const speaking = regionsOf(state).filter((region) =>
      outline.states.some((each) => isWithin(each, region) && each.config.meta?.status),
    );
    if (speaking.length < 2 || (named !== undefined && isWithin(named, state))) continue;
    const regions = speaking.map(({ id }) => `"${id}"`).join(' and ');
    report({
      path: named === undefined ? '' : state.pointer,
      rule: 'primary-missing',
      message: `Regions ${regions} of "${state.id}" all give statuses, and nothing says which one is the status of the request.`,
      remedy:
        named === undefined
          ? `Name the leading region as "primary" of the workflow.`
          : `"primary" is "${named.id}" already: give statuses to one region of "${state.id}" only.`,
    });
  }
}

/** True for a parallel state that lies in a region beside the primary one: its statuses are flags anyway. */
function isBeside(state: OutlineState, primary: OutlineState | undefined): boolean {
  const parallel = primary?.parent;
  if (primary === undefined || parallel === null || parallel === undefined) return false;
  return state !== parallel && isWithin(state, parallel) && !isWithin(state, primary);
}
