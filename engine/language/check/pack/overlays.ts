import { step } from '../../rules/pointer.ts';
import type { FaultName } from '../fault-names.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** One client has one overlay of a workflow, or nobody could say which rules are his. */
export function checkOverlays({ overlays }: PackTarget, report: FileReport): void {
  const first = new Map<string, string>();
  for (const { file, overlay, problems } of overlays) {
    for (const problem of problems) report({ ...problem, rule: problem.rule as FaultName });
    overlay.clients.forEach((client, index) => {
      const key = `${overlay.base} ${client}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, overlay.id);
      else {
        const message = `Client "${client}" has overlay "${other}" of workflow "${overlay.base}" already.`;
        report({
          file,
          path: `/clients${step(index)}`,
          rule: 'overlay-ambiguous',
          message,
          remedy: 'Remove the client from one of them, or join the two.',
        });
      }
    });
  }
}
