import { durationToMs } from '../../duration.ts';
import { step } from '../../rules/pointer.ts';
import type { Report } from '../report.ts';
import type { WorkflowTarget } from '../workflow-target.ts';

const MOST_DAYS = 400;
const DAY = 24 * 60 * 60 * 1000;

/** A delay of nothing would fire at once, and one of more than a year is a slip of the pen. */
export function checkDelays({ delays, references }: WorkflowTarget, report: Report): void {
  for (const [key, { duration }] of Object.entries(delays)) {
    const path = `/delays${step(key)}`;
    const length = durationToMs(duration);
    if (length === 0 || length > MOST_DAYS * DAY) {
      report({
        path: `${path}/duration`,
        rule: 'delay-out-of-range',
        message: `Delay "${key}" is ${length === 0 ? 'zero: it would fire at once' : `longer than ${MOST_DAYS} days`}.`,
        remedy: `Give it a duration of more than nothing and at most ${MOST_DAYS} days.`,
      });
    }
    if (references.some(({ to, id }) => to === 'delay' && id === key)) continue;
    const message = `Delay "${key}" is declared, and no state waits for it.`;
    report({
      severity: 'warning',
      path,
      rule: 'delay-unused',
      message,
      remedy: 'Remove it, or wait for it with "after".',
    });
  }
}
