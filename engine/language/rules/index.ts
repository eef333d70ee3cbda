/**
 * Rules: JSONLogic over typed facts, hardened. Pure and safe in a browser: nothing is compiled or generated.
 *
 * | operator | arguments | meaning |
 * |---|---|---|
 * | `var` | path, default? | the fact at a literal path; the default, else null, when it is not set. `""` is the item inside `some`, `all`, `none` |
 * | `missing` | paths | those whose fact is null, an empty text or an empty list |
 * | `and` `or` | conditions | true or false, from the left, no further than needed |
 * | `!` `!!` | value | "is not set", "is set": null, false, an empty text and an empty list are not set. Not for numbers |
 * | `if` | condition, value, ..., otherwise | only the chosen value is evaluated |
 * | `==` `===` | two values | the same, strictly; null equals null only; instants are equal as moments. Not for lists |
 * | `!=` `!==` | two values | the opposite of `==`; a fact that is not set differs from every value |
 * | `<` `<=` | two or three | numbers, instants, dates; false when one is null. With three: in this order |
 * | `>` `>=` | two | as above |
 * | `in` | value, list or text | the value is in the list, the text contains the text; false when one is null |
 * | `some` `all` `none` | list fact, condition on `{"var": ""}` | of an empty list or null: false, false, true |
 * | `+` `*` | two or more numbers | null is an error. No arithmetic on instants and dates |
 * | `-` | one or two numbers | |
 * | `/` | two numbers | division by zero is an error |
 * | `startsWith` `endsWith` | two texts | false when one is null |
 *
 * A condition is true, false or null (not set, does not hold). Everything else is a RuleError: another operator, a
 * value of another type than an operator takes, a result that is no finite number. A guard that throws is an error,
 * never false. A fact is read by own properties only; a path that leads nowhere is null.
 */
export { checkRule } from './check/check-rule.ts';
export { evaluateRule } from './evaluate/evaluate-rule.ts';
export { holds } from './evaluate/holds.ts';
export type { FactType, FactTypes } from './fact-type.ts';
export { type Assignment, factsFrom } from './regions/facts-from.ts';
export { findGaps, type Gaps } from './regions/find-gaps.ts';
export { type RegionSamples, regionSamples } from './regions/region-samples.ts';
export { RULE_LIMITS, type Rule } from './rule.ts';
export { RuleError } from './rule-error.ts';
export { rulePaths } from './rule-paths.ts';
export { explainRule, type Unmet } from './say/explain-rule.ts';
export { type SayOptions, sayRule } from './say/say-rule.ts';
