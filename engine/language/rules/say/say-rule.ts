import type { Rule } from '../rule.ts';
import { vet } from '../vet.ts';
import { phrase } from './phrase.ts';
import { newSayer, type SayOptions } from './sayer.ts';

export type { SayOptions } from './sayer.ts';

/**
 * A rule as a plain sentence, without a capital and a full stop: "warranty is “commercial” and amount is more than
 * 1000". `names` gives the title of a fact path in that language.
 *
 * @throws RuleError when the rule is malformed; types are not looked at
 */
export function sayRule(
  rule: Rule,
  names: (path: string) => string,
  lang: 'en' | 'ru',
  options: SayOptions = {},
): string {
  vet(rule);
  return phrase(rule, false, newSayer(phrase, names, lang, options)).text;
}
