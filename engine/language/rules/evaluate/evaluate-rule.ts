import type { FactValue } from '../../facts.ts';
import type { Rule } from '../rule.ts';
import { vet } from '../vet.ts';
import { ruleEngine } from './engine.ts';
import { located, valueOf } from './frame.ts';

/**
 * The value of a rule for these facts (`Facts`, or any plain object with the same paths). Total for rules that passed
 * `checkRule` and facts of the declared types, but for `/` by zero and numbers beyond all bounds. The meaning of each
 * operator is in the table of `rules/index.ts`.
 *
 * @throws RuleError when the rule is malformed or a fact has the wrong type; nothing else is ever thrown
 */
export function evaluateRule(rule: Rule, facts: object): FactValue {
  vet(rule);
  try {
    return valueOf(ruleEngine, rule, { facts });
  } catch (error) {
    throw located(error);
  }
}
