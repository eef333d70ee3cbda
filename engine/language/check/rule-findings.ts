import type { FactType } from '../rules/index.ts';
import type { FaultName } from './fault-names.ts';
import type { Finding } from './report.ts';
import type { RuleFaults } from './workflow-target.ts';

/** The problems of a rule as findings about its owner. Their names are those of `engine/language/rules`. */
export function ruleFindings(
  owner: string,
  rule: unknown,
  path: string,
  faultsOf: RuleFaults,
  want?: FactType,
): Finding[] {
  return faultsOf(rule, want).map((problem) => ({
    severity: problem.severity,
    path: path + problem.path,
    rule: problem.rule as FaultName,
    message: `Rule of "${owner}": ${problem.message}`,
    remedy: problem.remedy,
    example: problem.example,
  }));
}
