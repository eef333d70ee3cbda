import { lineage, type OutlineState } from '../../outline.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** Whatever state a request is in, people see a status. States of regions beside the primary one need none. */
export function checkStatusOfStates({ outline, primary }: WorkflowTarget, report: Report): void {
  for (const state of outline.states) {
    if (state.kind !== 'atomic' && state.kind !== 'final') continue;
    const line = lineage(state);
    if (line.some(({ config }) => config.meta?.status !== undefined) || isBeside(line, primary, outline.states))
      continue;
    report({
      path: state.pointer,
      rule: 'state-without-status',
      message: `A request in "${state.id}" would have no status.`,
      remedy: 'Add "meta": {"status": …} to the state or to one around it.',
    });
  }
}

/** True in a region that does not give the request its status: another region of a parallel state around it does. */
function isBeside(line: readonly OutlineState[], primary: string | null, states: readonly OutlineState[]): boolean {
  return line.some((region) => {
    if (region.parent?.kind !== 'parallel') return false;
    const others = region.parent.children.filter((each) => each !== region && each.kind !== 'history');
    if (primary !== null && line.some(({ id }) => id === primary)) return false;
    return others.some(
      (other) =>
        other.id === primary || states.some((each) => each.config.meta?.status && lineage(each).includes(other)),
    );
  });
}
