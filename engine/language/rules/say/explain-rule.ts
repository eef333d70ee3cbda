import { holds } from '../evaluate/holds.ts';
import { readFact } from '../evaluate/read-fact.ts';
import { callOf, isScalar, type Call } from '../operators.ts';
import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { rulePaths } from '../rule-paths.ts';
import { vet } from '../vet.ts';
import { phrase } from './phrase.ts';
import { newSayer, type Sayer, type SayOptions, subjectOf } from './sayer.ts';

/** One thing that would have to be different for a rule to hold. */
export interface Unmet {
  /** JSON pointer from the root of the rule to the fragment. */
  readonly path: string;
  /** The facts it is about, so that a screen can lead to them. */
  readonly reads: readonly string[];
  /** What is wanted: "amount is more than 1000". */
  readonly sentence: string;
}

/**
 * What a rule that does not hold for these facts is waiting for; empty when it holds. All of them have to change,
 * each can be read alone; of an "or", which any of its arguments would satisfy, there is one sentence.
 *
 * @throws RuleError as `holds`
 */
export function explainRule(
  rule: Rule,
  facts: object,
  names: (path: string) => string,
  lang: 'en' | 'ru',
  options: SayOptions = {},
): Unmet[] {
  vet(rule);
  return unmet({ facts, sayer: newSayer(phrase, names, lang, options) }, rule, true, '');
}

interface Now {
  readonly facts: object;
  readonly sayer: Sayer;
}

/** Why `node` does not come out as `want`. */
function unmet(now: Now, node: Rule, want: boolean, path: string): Unmet[] {
  if (holds(node, now.facts) === want) return [];
  const call = callOf(node);
  const whole = { path, reads: rulePaths(node), sentence: phrase(node, !want, now.sayer).text };
  if (call === undefined) return [whole];
  const { operator, args } = call;
  if (operator === (want ? 'and' : 'or') || args.length === 1) {
    if (operator === 'and' || operator === 'or') return each(now, call, want, path);
  }
  if (operator === 'if') return chosen(now, call, want, path) ?? [whole];
  if (operator === '!' || operator === '!!') {
    const inner = args[0] as Rule;
    const wantInner = want === (operator === '!!');
    const below = callOf(inner);
    if (below?.operator === 'missing' && !wantInner) return unfilled(now, below, call.at(path, 0));
    if (below !== undefined && below.operator !== 'var' && below.operator !== 'missing' && below.operator !== 'if') {
      return unmet(now, inner, wantInner, call.at(path, 0));
    }
  }
  return [whole];
}

function each(now: Now, call: Call, want: boolean, path: string): Unmet[] {
  const found: Unmet[] = [];
  for (const [index, arg] of call.args.entries()) {
    try {
      found.push(...unmet(now, arg as Rule, want, call.at(path, index)));
    } catch (error) {
      // In production an argument after one that failed is not evaluated, so it may rely on it.
      if (!(error instanceof RuleError) || found.length === 0) throw error;
    }
  }
  return found;
}

/** The missing facts one by one: each leads to its own field. */
function unfilled(now: Now, call: Call, path: string): Unmet[] {
  return call.args.flatMap((name, index) => {
    const value = readFact(now.facts, name as string);
    if (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) return [];
    const sentence = now.sayer.words.filled([subjectOf(name as string, now.sayer)], false);
    return [{ path: call.at(path, index), reads: [name as string], sentence }];
  });
}

/** The case that applies now; where it is a plain yes or no, the condition that led there. */
function chosen(now: Now, call: Call, want: boolean, path: string): Unmet[] | undefined {
  const { args } = call;
  const last = args.length - 1;
  for (let index = 0; index <= last; index += 2) {
    const decided = index < last;
    if (decided && !holds(args[index] as Rule, now.facts)) continue;
    const at = decided ? index + 1 : last;
    if (!isScalar(args[at])) return unmet(now, args[at] as Rule, want, call.at(path, at));
    if (decided && index === 0) return unmet(now, args[0] as Rule, false, call.at(path, 0));
    return args.length === 3 ? unmet(now, args[0] as Rule, true, call.at(path, 0)) : undefined;
  }
  return undefined;
}
