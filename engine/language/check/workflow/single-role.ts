import { lineage, type OutlineState } from '../../outline.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** A state that people of one role only may leave stands still when they are ill. */
export function checkSingleRoleExits({ outline, flow, names }: WorkflowTarget, report: Report): void {
  // Where everybody has the same role there is no second one to ask.
  if (names.roles.size < 2) return;
  const exits = new Map<OutlineState, { roles: string[]; automatic: boolean }>();
  for (const { state, config, trigger } of outline.transitions) {
    const entry = exits.get(state) ?? { roles: [], automatic: false };
    exits.set(state, entry);
    if (config.target === undefined || config.target === `#${state.id}`) continue;
    if ('on' in trigger) entry.roles.push(...(config.meta?.roles ?? []));
    else if (!('onDone' in trigger)) entry.automatic = true;
  }
  for (const state of flow.reachable) {
    if (state.kind !== 'atomic') continue;
    const around = lineage(state).flatMap((each) => exits.get(each) ?? []);
    const roles = new Set(around.flatMap((each) => each.roles));
    const [role] = roles;
    if (roles.size !== 1 || around.some(({ automatic }) => automatic)) continue;
    report({
      severity: 'warning',
      path: state.pointer,
      rule: 'single-role-exit',
      message: `Only people of role "${role}" can move a request on from "${state.id}".`,
      remedy: 'Let a second role do it too, or a delay escalate it, if nobody may be there.',
    });
  }
}
