import { evaluateRule } from '../evaluate/evaluate-rule.ts';
import { ARITHMETIC, type Call, callOf, EQUALITIES, isScalar, ORDERS, SCOPED } from '../operators.ts';
import type { Rule } from '../rule.ts';
import { RuleError } from '../rule-error.ts';
import { rulePaths } from '../rule-paths.ts';
import { link, newProfile, type Profile, profileOf, type Regions } from './profile.ts';

/** Where a value may come from: facts, the item of the list (the empty path) and constants. */
interface Sources {
  readonly paths: string[];
  readonly constants: (string | number | boolean)[];
}

/** Notes what a well-formed rule compares each fact with. `item` is the profile of `{"var": ""}`, inside a list. */
export function collect(node: unknown, regions: Regions, item?: Profile): void {
  const call = callOf(node);
  if (call === undefined) {
    if (Array.isArray(node)) for (const element of node) collect(element, regions, item);
    return;
  }
  const { operator, args } = call;
  if (operator === 'var') profile(regions, args[0] as string, item);
  else if (operator === 'missing') for (const path of args) profileOf(regions, path as string).emptiness = true;
  else if (operator === '!' || operator === '!!') emptiness(args[0], regions, item);
  else if (EQUALITIES.has(operator) || ORDERS.has(operator)) compared(args, regions, item);
  else if (ARITHMETIC.has(operator)) compared(args, unclear(regions), item);
  else if (operator === 'in') membership(call, regions, item);
  else if (operator === 'startsWith' || operator === 'endsWith') textTest(call, regions, item);
  else if (SCOPED.has(operator)) itemTest(args, regions);
  else for (const arg of args) collect(arg, regions, item);
}

function profile(regions: Regions, path: string, item: Profile | undefined): Profile {
  return path === '' && item !== undefined ? item : profileOf(regions, path);
}

function unclear(regions: Regions): Regions {
  regions.exact = false;
  return regions;
}

function emptiness(node: unknown, regions: Regions, item: Profile | undefined): void {
  const call = callOf(node);
  if (call?.operator === 'if') unclear(regions);
  collect(node, regions, item);
  if (call?.operator === 'var') profile(regions, call.args[0] as string, item).emptiness = true;
}

function compared(args: readonly unknown[], regions: Regions, item: Profile | undefined): void {
  const all = args.map((arg) => sources(arg, regions, item));
  const paths = all.flatMap((one) => one.paths);
  const constants = all.flatMap((one) => one.constants);
  for (const path of paths) for (const value of constants) profile(regions, path, item).constants.add(value);
  link(regions, item === undefined ? paths : []);
}

function sources(node: unknown, regions: Regions, item: Profile | undefined): Sources {
  if (node === null) return { paths: [], constants: [] };
  if (isScalar(node)) return { paths: [], constants: [node] };
  if (Array.isArray(node)) return merged(node, regions, item);
  const call = callOf(node);
  if (call === undefined) return { paths: [], constants: [] };
  if (ARITHMETIC.has(call.operator)) return computed(node as Rule, call, regions, item);
  collect(node, regions, item);
  if (call.operator === 'var') {
    const fallback = call.args[1] ?? null;
    const constants = isScalar(fallback) && fallback !== null ? [fallback] : [];
    return { paths: [call.args[0] as string], constants };
  }
  // The conditions of an "if" are collected already; what it gives is one of its values.
  if (call.operator === 'if') {
    const last = call.args.length - 1;
    return merged(
      call.args.filter((_, index) => index % 2 === 1 || index === last),
      regions,
      item,
    );
  }
  return { paths: [], constants: [] };
}

/** A sum of constants is a constant; a sum of facts is not understood, only sampled around what stands beside it. */
function computed(node: Rule, call: Call, regions: Regions, item: Profile | undefined): Sources {
  if (item === undefined && rulePaths(node).length === 0) {
    try {
      return { paths: [], constants: [evaluateRule(node, {}) as number] };
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
    }
  }
  return merged(call.args, unclear(regions), item);
}

function merged(nodes: readonly unknown[], regions: Regions, item: Profile | undefined): Sources {
  const all = nodes.map((node) => sources(node, regions, item));
  return { paths: all.flatMap((one) => one.paths), constants: all.flatMap((one) => one.constants) };
}

function membership({ args }: Call, regions: Regions, item: Profile | undefined): void {
  const [needle, hay] = args;
  const call = callOf(hay);
  if (Array.isArray(hay)) return compared([needle, ...(hay as unknown[])], regions, item);
  const plain = isScalar(needle) && needle !== null && call?.operator === 'var' && call.args.length === 1;
  if (!plain) {
    unclear(regions);
    collect(needle, regions, item);
    collect(hay, regions, item);
    return;
  }
  const target = profile(regions, call.args[0] as string, item);
  // Whether the fact is a list or a text is a matter of types: the sampling takes what fits.
  if (typeof needle === 'string') target.parts.add(needle);
  target.item ??= newProfile();
  target.item.constants.add(needle);
}

function textTest({ operator, args }: Call, regions: Regions, item: Profile | undefined): void {
  const [fact, part] = args;
  const call = callOf(fact);
  if (call?.operator !== 'var' || call.args.length !== 1 || typeof part !== 'string') {
    unclear(regions);
    for (const arg of args) collect(arg, regions, item);
    return;
  }
  const target = profile(regions, call.args[0] as string, item);
  (operator === 'startsWith' ? target.prefixes : target.suffixes).add(part);
}

function itemTest(args: readonly unknown[], regions: Regions): void {
  const target = profileOf(regions, (callOf(args[0])?.args[0] ?? '') as string);
  target.item ??= newProfile();
  collect(args[1], regions, target.item);
}
