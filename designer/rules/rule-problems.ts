import { checkRule, factTypes, type FactVocabulary, type Problem } from '../../engine/language/index.ts';
import type { Json } from '../model/json.ts';

/** What the language says against a rule; pointers begin at the rule. */
export function ruleProblems(rule: Json | undefined, facts: FactVocabulary): readonly Problem[] {
  return rule === undefined ? [] : checkRule(rule, factTypes(facts), { file: '', path: '' });
}
