import { step } from '../../rules/pointer.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

/** An event that no scenario and no demo request ever sends is proven by nothing. */
export function checkUnusedEvents({ id, outline, names }: WorkflowTarget, report: Report): void {
  const sent = names.sent.get(id);
  if (sent === undefined) return;
  const told = new Set<string>();
  for (const { config, pointer } of outline.states) {
    for (const event of Object.keys(config.on ?? {})) {
      if (sent.has(event) || told.has(event)) continue;
      told.add(event);
      const message = `No scenario and no demo request ever sends event "${event}".`;
      report({
        severity: 'warning',
        path: `${pointer}/on${step(event)}`,
        rule: 'event-unused',
        message,
        remedy: 'Add a scenario that sends it.',
      });
    }
  }
}
