import type { FactValue } from '../../facts.ts';
import { quote } from '../quote.ts';
import { RuleError } from '../rule-error.ts';

/**
 * The value at a dotted path; null where the path leads nowhere. Only own properties of plain objects are looked at:
 * nothing inherited, no `length` of a list, no characters of a text.
 *
 * @throws RuleError `wrong-type` when the value is no text, number, boolean, list or null
 */
export function readFact(facts: object, path: string): FactValue {
  let at: unknown = facts;
  for (const key of path.split('.')) {
    if (at === null || typeof at !== 'object' || Array.isArray(at) || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return factValue(at, path);
}

function factValue(value: unknown, path: string): FactValue {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value as readonly string[];
  throw new RuleError('wrong-type', `The fact ${quote(path)} is no single value.`);
}
