import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** A transition for roles of which none may send events is a door that nobody can open. */
export function checkSenders({ outline, names }: WorkflowTarget, report: Report): void {
  const { roles, senders } = names;
  // Where nobody may send anything, that is told once for the pack.
  if (senders === null || senders.size === 0) return;
  for (const { id, pointer, config } of outline.transitions) {
    const named = config.meta?.roles ?? [];
    if (named.length === 0 || named.some((role) => senders.has(role) || !roles.has(role))) continue;
    const whose = named.map((role) => `"${role}"`).join(', ');
    report({
      severity: 'warning',
      path: `${pointer}/meta/roles`,
      rule: 'roles-cannot-send',
      message: `Nobody can take "${id}": no grant lets role ${whose} send events of requests.`,
      remedy: 'Add "send" to a grant of one of the roles, or name another role.',
    });
  }
}
