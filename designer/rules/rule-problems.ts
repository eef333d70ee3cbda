import {
  checkRule,
  factTypes,
  type FactTypes,
  type FactVocabulary,
  type Problem,
} from '../../engine/language/index.ts';
import type { Json } from '../model/json.ts';

/** Which facts a rule may read where it stands, out of all facts of the vocabulary. */
export type Narrow = (all: FactTypes) => FactTypes;

/** What the language says against a rule; pointers begin at the rule. */
export function ruleProblems(
  rule: Json | undefined,
  facts: FactVocabulary,
  narrow: Narrow = (all) => all,
): readonly Problem[] {
  return rule === undefined ? [] : checkRule(rule, narrow(factTypes(facts)), { file: '', path: '' });
}
