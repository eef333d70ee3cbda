import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { kindOf } from './kinds.ts';

/**
 * Whether a condition holds for these facts. A condition that reads one boolean fact which is not set does not hold.
 *
 * @throws RuleError as `evaluateRule`, and `not-boolean` when the result is neither true, false nor null
 */
export function holds(rule: Rule, facts: object): boolean {
  const result = evaluateRule(rule, facts);
  if (typeof result === 'boolean') return result;
  if (result === null) return false;
  throw new RuleError('not-boolean', `A condition is true or false; this rule gave ${kindOf(result)}.`);
}
