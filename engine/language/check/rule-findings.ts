import { checkRule, type FactType, type FactTypes } from '../rules/index.ts';
import type { FaultName } from './fault-names.ts';
import type { Finding } from './report.ts';

/** The problems of a rule as findings about its owner. Their names are those of `engine/language/rules`. */
export function ruleFindings(owner: string, rule: unknown, path: string, facts: FactTypes, want?: FactType): Finding[] {
  return checkRule(rule, facts, { file: '', path }, want).map((problem) => ({
    severity: problem.severity,
    path: problem.path,
    rule: problem.rule as FaultName,
    message: `Rule of "${owner}": ${problem.message}`,
    remedy: problem.remedy,
    example: problem.example,
  }));
}
