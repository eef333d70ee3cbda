import { ARITHMETIC, callOf, type Call, EQUALITIES, isScalar, ORDERS } from '../operators.ts';
import { step } from '../pointer.ts';
import { quote } from '../quote.ts';
import { capital, incomparable, unordered } from './comparable.ts';
import { type Context, knowing, report } from './context.ts';
import { knownSet } from './known-set.ts';
import { nearest } from './nearest.ts';
import { asCondition, BOOLEAN, describe, itemShape, literalShape, NUMBER, type Shape, union } from './shape.ts';

/**
 * The shape of a fragment, with every type fault inside it reported on the way; undefined when a fault leaves the
 * shape unknown, so that one mistake is reported once. Recursion is safe: the rule is within its limits by now.
 */
export function infer(node: unknown, path: string, context: Context): Shape | undefined {
  if (typeof node === 'number' && !Number.isFinite(node)) return undefined;
  if (isScalar(node)) return literalShape(node);
  if (Array.isArray(node)) return listShape(node, path, context);
  if (typeof node !== 'object' || node === null || context.broken.has(node)) return undefined;
  const call = callOf(node);
  if (call === undefined) return undefined;
  const { operator } = call;
  if (operator === 'var') return factShape(call, path, context);
  if (operator === 'missing') return missingShape(call, path, context);
  if (operator === 'and' || operator === 'or') return conditions(call, path, context);
  if (operator === 'if') return ifShape(call, path, context);
  if (operator === '!' || operator === '!!') return truthiness(call, path, context);
  if (EQUALITIES.has(operator)) return compared(call, path, context, incomparable);
  if (ORDERS.has(operator)) return compared(call, path, context, unordered);
  if (ARITHMETIC.has(operator)) return arithmetic(call, path, context);
  if (operator === 'in') return membership(call, path, context);
  if (operator === 'startsWith' || operator === 'endsWith') return textTest(call, path, context);
  return itemTest(call, path, context);
}

function factShape(call: Call, path: string, context: Context): Shape | undefined {
  const name = call.args[0] as string;
  const type = name === '' ? context.item : factType(name, path, context);
  if (type === undefined) return undefined;
  const found: Shape = { type: type.type, nullable: type.nullable && !context.known.has(name), values: type.values };
  const fallback = call.args[1];
  if (fallback === undefined || !isScalar(fallback)) return found;
  const other = literalShape(fallback);
  const fault = found.type === 'list' ? defaultOfList : incomparable(found, other);
  if (fault !== undefined) return report(context, { ...fault, path: call.at(path, 1) });
  return { ...found, nullable: found.nullable && other.nullable };
}

const defaultOfList = {
  rule: 'type-mismatch',
  message: 'A list has no default: a list that is not set is an empty list.',
  remedy: 'Leave the default out.',
};

function factType(name: string, path: string, context: Context): Shape | undefined {
  const type = context.types.get(name);
  if (type !== undefined) return type;
  const near = nearest(name, context.types.keys());
  const remedy =
    near === undefined ? 'Declare the field, or choose a fact that exists.' : `Did you mean ${quote(near)}?`;
  return report(context, { path, rule: 'unknown-fact', message: `There is no fact ${quote(name)}.`, remedy });
}

function missingShape(call: Call, path: string, context: Context): Shape {
  call.args.forEach((name, index) => {
    if (typeof name === 'string') factType(name, call.at(path, index), context);
  });
  return { type: 'list', nullable: false };
}

function listShape(list: readonly unknown[], path: string, context: Context): Shape {
  const shapes = list.map((element, index) => infer(element, path + step(index), context));
  shapes.forEach((shape, index) => {
    if (shape === undefined || (!shape.nullable && (shape.type === 'text' || shape.type === 'choice'))) return;
    const message = `A list holds texts, not ${describe(shape)}${shape.nullable ? ' that may be not set' : ''}.`;
    report(context, { path: path + step(index), rule: 'type-mismatch', message, remedy: 'Write the items as texts.' });
  });
  const known = shapes.every((shape) => shape?.values !== undefined);
  return { type: 'list', nullable: false, values: known ? shapes.flatMap((shape) => shape?.values ?? []) : undefined };
}

/** Each argument of `and` is looked at only if those before it hold, each one of `or` only if they do not. */
function conditions(call: Call, path: string, context: Context): Shape {
  let inner = context;
  call.args.forEach((arg, index) => {
    condition(arg, call.at(path, index), inner);
    inner = knowing(inner, knownSet(arg, call.operator === 'and'));
  });
  return BOOLEAN;
}

function condition(node: unknown, path: string, context: Context): void {
  const shape = infer(node, path, context);
  if (shape === undefined || shape.type === 'boolean') return;
  const message = `${capital(describe(shape))} is used as a condition.`;
  report(context, { path, rule: 'not-boolean', message, remedy: asCondition(shape) });
}

function ifShape(call: Call, path: string, context: Context): Shape | undefined {
  let inner = context;
  let result: Shape | undefined;
  let unknown = false;
  const last = call.args.length - 1;
  call.args.forEach((arg, index) => {
    if (index < last && index % 2 === 0) return condition(arg, call.at(path, index), inner);
    const test = call.args[index - 1];
    const shape = infer(arg, call.at(path, index), index === last ? inner : knowing(inner, knownSet(test, true)));
    if (index < last) inner = knowing(inner, knownSet(test, false));
    const joined = result === undefined || shape === undefined ? shape : union(result, shape);
    if (joined === undefined) unknown = true;
    if (joined === undefined && shape !== undefined && result !== undefined) {
      const message = `"if" gives ${describe(result)} in one case and ${describe(shape)} in another.`;
      const remedy = 'Give values of one type in all cases.';
      report(context, { path: call.at(path, index), rule: 'type-mismatch', message, remedy });
    }
    result = joined ?? result;
  });
  return unknown ? undefined : result;
}

function truthiness(call: Call, path: string, context: Context): Shape {
  const at = call.at(path, 0);
  const shape = infer(call.args[0], at, context);
  if (shape?.type === 'number') {
    const message = 'A number is neither true nor false: 0 may be a value or "nothing".';
    const remedy = 'Write {"!=": [..., null]} for "is set", or {"!=": [..., 0]} for "is not zero".';
    report(context, { path: at, rule: 'number-as-condition', message, remedy });
  }
  return BOOLEAN;
}

type Judge = typeof incomparable;

function compared(call: Call, path: string, context: Context, judge: Judge): Shape {
  const shapes = call.args.map((arg, index) => infer(arg, call.at(path, index), context));
  for (let index = 1; index < shapes.length; index += 1) {
    const [before, next] = [shapes[index - 1], shapes[index]];
    const fault = before === undefined || next === undefined ? undefined : judge(before, next);
    if (fault !== undefined) report(context, { ...fault, path });
  }
  return BOOLEAN;
}

function arithmetic(call: Call, path: string, context: Context): Shape {
  call.args.forEach((arg, index) => {
    const at = call.at(path, index);
    const shape = infer(arg, at, context);
    if (shape === undefined || (shape.type === 'number' && !shape.nullable)) return;
    if (shape.type !== 'number') {
      const remedy = 'Arithmetic takes numbers only; instants and dates are compared, not added.';
      const message = `${capital(describe(shape))} is used in arithmetic.`;
      return report(context, { path: at, rule: 'not-a-number', message, remedy });
    }
    const remedy =
      'Give it a default, {"var": ["fields.amount", 0]}, or test {"!=": [..., null]} before, in the same "and".';
    report(context, { path: at, rule: 'nullable-arithmetic', message: 'This number may be not set.', remedy });
  });
  if (call.operator === '/' && call.args[1] === 0) {
    const message = 'Division by zero.';
    report(context, { path: call.at(path, 1), rule: 'division-by-zero', message, remedy: 'Divide by another number.' });
  }
  return NUMBER;
}

function membership(call: Call, path: string, context: Context): Shape {
  const needle = infer(call.args[0], call.at(path, 0), context);
  const hay = call.args[1];
  const at = call.at(path, 1);
  if (Array.isArray(hay)) {
    hay.forEach((element: unknown, index) => {
      const shape = infer(element, at + step(index), context);
      const fault = shape === undefined || needle === undefined ? undefined : incomparable(needle, shape);
      if (fault !== undefined) report(context, { ...fault, path: at + step(index) });
    });
    return BOOLEAN;
  }
  const shape = infer(hay, at, context);
  if (shape === undefined || needle === undefined) return BOOLEAN;
  if (shape.type === 'list') {
    const fault = incomparable(itemShape(shape), needle);
    if (fault !== undefined) report(context, { ...fault, path: call.at(path, 0) });
  } else if (shape.type !== 'text' || (needle.type !== 'text' && needle.type !== 'choice')) {
    const message = `"in" looks for ${describe(needle)} in ${describe(shape)}.`;
    const remedy = 'The second argument is a list of values, a fact of type list, or a text to look for a text in.';
    report(context, { path, rule: 'type-mismatch', message, remedy });
  }
  return BOOLEAN;
}

function textTest(call: Call, path: string, context: Context): Shape {
  call.args.forEach((arg, index) => {
    const at = call.at(path, index);
    const shape = infer(arg, at, context);
    if (shape === undefined || shape.type === 'text' || shape.type === 'choice') return;
    const message = `"${call.operator}" takes texts, not ${describe(shape)}.`;
    report(context, { path: at, rule: 'type-mismatch', message, remedy: 'Use a fact of type text or choice.' });
  });
  return BOOLEAN;
}

function itemTest(call: Call, path: string, context: Context): Shape {
  const at = call.at(path, 0);
  const list = infer(call.args[0], at, context);
  if (list !== undefined && list.type !== 'list') {
    const message = `"${call.operator}" goes through a list; this is ${describe(list)}.`;
    report(context, { path: at, rule: 'not-a-list', message, remedy: 'Name a fact of type list.' });
  }
  const item = list?.type === 'list' ? itemShape(list) : undefined;
  condition(call.args[1], call.at(path, 1), { ...context, item });
  return BOOLEAN;
}
