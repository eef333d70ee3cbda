import { all } from '../../pack.ts';
import { checkRule } from '../../rules/index.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';

/** Rules that decide which items a checklist gets when it starts. */
export function checkChecklistRules({ pack, facts }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'checklist')) {
    definition.items.forEach(({ id, when }, index) => {
      if (when === undefined) return;
      for (const { message, ...problem } of checkRule(when, facts, { file, path: `/items${step(index)}/when` })) {
        report({ ...problem, message: `Rule of item "${id}": ${message}` });
      }
    });
  }
}
