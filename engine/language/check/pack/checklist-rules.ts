import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import { ruleFindings } from '../rule-findings.ts';

/** Rules that decide which items a checklist gets when it starts. */
export function checkChecklistRules({ pack, faultsOf }: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(pack, 'checklist')) {
    definition.items.forEach(({ id, when }, index) => {
      if (when === undefined) return;
      for (const finding of ruleFindings(id, when, `/items${step(index)}/when`, faultsOf)) report({ ...finding, file });
    });
  }
}
