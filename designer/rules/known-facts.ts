import {
  BOUND_KINDS,
  factTypes,
  type FactVocabulary,
  type FieldDefinition,
  rulePaths,
} from '../../engine/language/index.ts';
import type { FactKind, FactKinds } from './fact-kinds.ts';
import type { Narrow } from './rule-problems.ts';
import { callOf, isConstant, pathOf } from './normal-rule.ts';

/**
 * The facts that the builder knows: those of the vocabulary, and what a rule reads besides (a field that was removed), by
 * the kind of value it is compared with there.
 */
export function knownFacts(vocabulary: FactVocabulary, rule: unknown, narrow: Narrow = (all) => all): FactKinds {
  const known: Map<string, FactKind> = new Map(narrow(factTypes(vocabulary)));
  for (const [path, money] of amounts(vocabulary)) {
    if (known.has(path)) known.set(path, { type: 'number', nullable: true, money });
  }
  for (const path of safePaths(rule)) {
    if (path !== '' && !known.has(path)) known.set(path, { type: typeIn(rule, path) ?? 'text', nullable: true });
  }
  return known;
}

/** The fields that hold amounts of money, by path, with their currencies. */
function amounts(vocabulary: FactVocabulary): readonly (readonly [string, string | null])[] {
  const of = (place: string, fields: readonly FieldDefinition[]): (readonly [string, string | null])[] =>
    fields.filter(({ type }) => type === 'money').map(({ id, unit }) => [`${place}.${id}`, unit ?? null]);
  const bound = BOUND_KINDS.flatMap((kind) => of(`${kind}.fields`, vocabulary.bound?.[kind] ?? []));
  return [...of('fields', vocabulary.fields), ...bound];
}

function safePaths(rule: unknown): readonly string[] {
  try {
    return rule === undefined ? [] : rulePaths(rule);
  } catch {
    return [];
  }
}

/** As what a rule reads a fact that is not in the vocabulary; undefined where it does not say. */
function typeIn(node: unknown, path: string): FactKind['type'] | undefined {
  const call = callOf(node);
  if (call === null) return undefined;
  if (call.args.some((each) => pathOf(each) === path)) {
    const constant = call.args.find((each) => isConstant(each) && each !== null);
    if (typeof constant === 'number') return 'number';
    if (typeof constant === 'boolean') return 'boolean';
    if (['some', 'all', 'none'].includes(call.operator)) return 'list';
  }
  return call.args.map((each) => typeIn(each, path)).find((type) => type !== undefined);
}
