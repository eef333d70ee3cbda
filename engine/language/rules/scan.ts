import { callOf, isScalar, OPERATORS, SCOPED } from './operators.ts';
import { step } from './pointer.ts';
import { RULE_LIMITS } from './rule.ts';
import { quote } from './quote.ts';

/** What is wrong with one fragment of a rule; `path` is a JSON pointer from the root of the rule. */
export interface Fault {
  readonly severity?: 'warning';
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly example?: unknown;
}

export interface Scan {
  readonly faults: readonly Fault[];
  /** Objects that have a fault of their own: nothing more can be said about them. */
  readonly broken: ReadonlySet<object>;
  /** The rule is within the limits of size and depth, so that recursion over it is safe. */
  readonly bounded: boolean;
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly inItem: boolean;
}

/**
 * Finds every fault of a rule's form, without looking at types: operators, counts of arguments, literal paths, items
 * of lists, limits. It uses no recursion and stops at the limits: rules come from people, so a rule may be 20,000
 * levels deep, contain itself or be a list of a million entries.
 */
export function scan(root: unknown): Scan {
  const faults: Fault[] = [];
  const broken = new Set<object>();
  const stack: Visit[] = [{ value: root, path: '', depth: 1, inItem: false }];
  let nodes = 0;
  let tooDeep = false;

  const push = (entries: readonly Visit[]): void => {
    for (let index = entries.length - 1; index >= 0; index -= 1) stack.push(entries[index] as Visit);
  };
  const blame = (value: unknown, found: readonly Fault[]): void => {
    faults.push(...found);
    if (found.length > 0 && value !== null && typeof value === 'object') broken.add(value);
  };

  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    nodes += 1;
    if (nodes > RULE_LIMITS.nodes) {
      faults.push(tooLarge(visit.path));
      return { faults, broken, bounded: false };
    }
    const { value, path, depth } = visit;
    if (value === null || typeof value !== 'object') {
      blame(value, scalarFaults(value, path));
    } else if (depth > RULE_LIMITS.depth) {
      if (!tooDeep) faults.push(deepFault(path));
      tooDeep = true;
    } else if (Array.isArray(value)) {
      push(elements(value, visit, path));
    } else {
      blame(value, objectFaults(value, visit));
      push(children(value, visit));
    }
  }
  return { faults, broken, bounded: !tooDeep };
}

/** More elements than the limit allows need not be looked at: the count alone condemns the rule. */
function elements(list: readonly unknown[], parent: Visit, path: string): Visit[] {
  const visits: Visit[] = [];
  for (let index = 0; index < list.length && index <= RULE_LIMITS.nodes; index += 1) {
    visits.push({ value: list[index], path: path + step(index), depth: parent.depth + 1, inItem: parent.inItem });
  }
  return visits;
}

function children(node: object, visit: Visit): Visit[] {
  const call = callOf(node);
  if (call === undefined) {
    const keys = Object.keys(node).slice(0, RULE_LIMITS.nodes + 1);
    const values = keys.map((key) => (node as Record<string, unknown>)[key]);
    return elements(values, visit, visit.path).map((child, index) => ({
      ...child,
      path: visit.path + step(quote(keys[index] ?? '', false)),
    }));
  }
  const inItem = SCOPED.has(call.operator);
  // The whole name of a made-up operator may be a page long: its parts are then located by the object they stand in.
  const isNamed = OPERATORS.has(call.operator) || quote(call.operator, false) === call.operator;
  return elements(call.args, visit, '').map((child, index) => ({
    ...child,
    path: isNamed ? call.at(visit.path, index) : visit.path,
    inItem: visit.inItem || (inItem && index === 1),
  }));
}

function scalarFaults(value: unknown, path: string): Fault[] {
  if (typeof value === 'string' && value.length > RULE_LIMITS.text) {
    const message = `This text has ${value.length} characters; a rule allows ${RULE_LIMITS.text}.`;
    return [{ path, rule: 'text-too-long', message, remedy: 'Shorten the text.' }];
  }
  if (isScalar(value) && (typeof value !== 'number' || Number.isFinite(value))) return [];
  const message = `A rule is made of JSON values; this is ${typeof value === 'number' ? String(value) : typeof value}.`;
  return [
    { path, rule: 'not-json', message, remedy: 'Use a text, a number, true, false, null, a list or an operator.' },
  ];
}

function objectFaults(node: object, { path, inItem }: Visit): Fault[] {
  const prototype: unknown = Object.getPrototypeOf(node);
  if (prototype !== Object.prototype && prototype !== null) {
    return [{ path, rule: 'not-json', message: 'This object is not plain JSON.', remedy: 'Use plain JSON objects.' }];
  }
  const call = callOf(node);
  if (call === undefined) return [shapeFault(node, path)];
  const operator = OPERATORS.get(call.operator);
  if (operator === undefined) {
    const message = `There is no operator ${quote(call.operator)}.`;
    return [{ path, rule: 'unknown-operator', message, remedy: `Use one of: ${[...OPERATORS.keys()].join(' ')}.` }];
  }
  const count = call.args.length;
  if (count < operator.least || count > operator.most || (operator.odd === true && count % 2 === 0)) {
    const message = `${quote(call.operator)} has ${count} argument${count === 1 ? '' : 's'}; it takes ${takes(operator)}.`;
    const remedy = `Write it like ${JSON.stringify(operator.example)}.`;
    return [{ path, rule: 'argument-count', message, remedy }];
  }
  if (call.operator === 'var') return varFaults(call.args, path, inItem);
  if (call.operator === 'missing') return missingFaults(call.args, path, inItem);
  return SCOPED.has(call.operator) ? listFaults(call.args, call.operator, path, inItem) : [];
}

function varFaults([name, fallback]: readonly unknown[], path: string, inItem: boolean): Fault[] {
  if (typeof name !== 'string') return [literalPath(path)];
  if (!isScalar(fallback ?? null)) {
    const remedy = 'Use "if" to choose between two computed values.';
    return [{ path, rule: 'default-not-literal', message: 'The default of "var" is not a plain value.', remedy }];
  }
  if (inItem === (name === '')) return [];
  return inItem
    ? [itemOnly(path, `${quote(name)} cannot be read inside "some", "all" or "none"`)]
    : [itemOnly(path, '{"var": ""} is the item of a list; there is no list here')];
}

function missingFaults(args: readonly unknown[], path: string, inItem: boolean): Fault[] {
  if (inItem) return [itemOnly(path, '"missing" cannot be used inside "some", "all" or "none"')];
  return args.every((name) => typeof name === 'string') ? [] : [literalPath(path)];
}

function listFaults(args: readonly unknown[], operator: string, path: string, inItem: boolean): Fault[] {
  if (inItem) return [itemOnly(path, `"${operator}" cannot be nested in "some", "all" or "none"`)];
  const list = callOf(args[0]);
  if (list?.operator === 'var' && list.args.length === 1) return [];
  const message = `The first argument of "${operator}" is not a fact.`;
  const remedy = `Name a fact of type list: {"${operator}": [{"var": "fields.tags"}, {"==": [{"var": ""}, "rush"]}]}.`;
  return [{ path, rule: 'not-a-list', message, remedy }];
}

function literalPath(path: string): Fault {
  const remedy = 'Write the path of one fact as a text: {"var": "fields.amount"}.';
  return { path, rule: 'path-not-literal', message: 'The path of a fact is not a plain text.', remedy };
}

function itemOnly(path: string, message: string): Fault {
  const remedy =
    'Inside "some", "all" and "none" a rule sees only the item, as {"var": ""}; combine it outside with "and".';
  return { path, rule: 'item-scope', message: `${message}.`, remedy };
}

function shapeFault(node: object, path: string): Fault {
  const keys = Object.keys(node);
  const names = keys.slice(0, 5).map((key) => quote(key));
  const message =
    keys.length === 0 ? 'This object names no operator.' : `This object has ${keys.length} keys: ${names.join(', ')}.`;
  const remedy = 'Write one operator in one object; join two with {"and": [..., ...]}.';
  return { path, rule: 'operator-shape', message, remedy };
}

function takes({ least, most, odd }: { least: number; most: number; odd?: boolean }): string {
  if (odd === true) return 'an odd number: condition, value, ..., and the value otherwise';
  if (most === Number.POSITIVE_INFINITY) return `${least} or more`;
  return least === most ? String(least) : `${least} or ${most}`;
}

function tooLarge(path: string): Fault {
  const message = `The rule has more than ${RULE_LIMITS.nodes} values.`;
  return {
    path,
    rule: 'rule-too-large',
    message,
    remedy: 'Split the rule over several transitions, or shorten its lists.',
  };
}

function deepFault(path: string): Fault {
  const message = `The rule is nested more than ${RULE_LIMITS.depth} levels deep.`;
  return { path, rule: 'rule-too-deep', message, remedy: 'Flatten it: one "and" or "or" may have many arguments.' };
}
