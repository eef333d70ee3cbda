type Node = { [operator: string]: unknown };

/** Thrown where the rules of arithmetic leave no answer. */
export const NO_ANSWER = new Error('no answer');

/**
 * What a rule means, written a second time and as simply as possible, to be compared with the real evaluator. It
 * knows well-typed rules only.
 */
export function refer(rule: unknown, facts: unknown, item?: unknown): unknown {
  if (Array.isArray(rule)) return rule.map((element) => refer(element, facts, item));
  if (rule === null || typeof rule !== 'object') return rule;
  const [[operator, written]] = Object.entries(rule as Node) as [[string, unknown]];
  const args = Array.isArray(written) ? written : [written];
  const eager = () => args.map((arg) => refer(arg, facts, item));
  switch (operator) {
    case 'var':
      return (args[0] === '' ? item : at(facts, args[0] as string)) ?? args[1] ?? null;
    case 'missing':
      return args.filter((path) => blank(at(facts, path as string)));
    case 'and':
      return args.every((arg) => refer(arg, facts, item) === true);
    case 'or':
      return args.some((arg) => refer(arg, facts, item) === true);
    case '!':
      return blank(eager()[0]);
    case '!!':
      return !blank(eager()[0]);
    case 'if': {
      const [test, then, ...rest] = args;
      if (refer(test, facts, item) === true) return refer(then, facts, item);
      return refer(rest.length === 1 ? rest[0] : { if: rest }, facts, item);
    }
    case '==':
    case '===':
      return comparable(eager()[0]) === comparable(eager()[1]);
    case '!=':
    case '!==':
      return comparable(eager()[0]) !== comparable(eager()[1]);
    case 'in': {
      const [needle, hay] = eager();
      return needle !== null && hay !== null && (hay as string | unknown[]).includes(needle as string);
    }
    case 'some':
      return list(args[0], facts).some((one) => refer(args[1], facts, one) === true);
    case 'none':
      return !list(args[0], facts).some((one) => refer(args[1], facts, one) === true);
    case 'all':
      return (
        list(args[0], facts).length > 0 && list(args[0], facts).every((one) => refer(args[1], facts, one) === true)
      );
    case 'startsWith':
      return !eager().includes(null) && String(eager()[0]).startsWith(String(eager()[1]));
    case 'endsWith':
      return !eager().includes(null) && String(eager()[0]).endsWith(String(eager()[1]));
    default:
      return calculate(operator, eager().map(comparable));
  }
}

function calculate(operator: string, args: unknown[]): unknown {
  const pairs = args.slice(1).map((next, index) => [args[index], next] as [number, number]);
  const ordered = (test: (a: number, b: number) => boolean) =>
    pairs.every(([a, b]) => a !== null && b !== null && test(a, b));
  if (operator === '<') return ordered((a, b) => a < b);
  if (operator === '<=') return ordered((a, b) => a <= b);
  if (operator === '>') return ordered((a, b) => a > b);
  if (operator === '>=') return ordered((a, b) => a >= b);
  const numbers = args as number[];
  const results: Record<string, () => number> = {
    '+': () => numbers.reduce((a, b) => a + b),
    '*': () => numbers.reduce((a, b) => a * b),
    '-': () => (numbers.length === 1 ? -(numbers[0] as number) : numbers.reduce((a, b) => a - b)),
    '/': () => numbers.reduce((a, b) => a / b),
  };
  const result = results[operator]?.() ?? Number.NaN;
  if (!Number.isFinite(result)) throw NO_ANSWER;
  return result === 0 ? 0 : result;
}

/** Instants as milliseconds; everything else as it is. */
function comparable(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).getTime() : value;
}

function list(node: unknown, facts: unknown): unknown[] {
  return (refer(node, facts) ?? []) as unknown[];
}

function blank(value: unknown): boolean {
  return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function at(facts: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (found as Node | null)?.[key] ?? null, facts);
}
