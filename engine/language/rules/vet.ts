import type { Rule } from './rule.ts';
import { RuleError } from './rule-error.ts';
import { scan } from './scan.ts';

/** Rules already found well formed. Definitions are immutable, so the object stands for its content. */
const vetted = new WeakSet<object>();

/**
 * Refuses a malformed rule before anything recurses over it, once per rule object.
 *
 * @throws RuleError with the first fault of its form
 */
export function vet(rule: Rule): void {
  const isObject = rule !== null && typeof rule === 'object';
  if (isObject && vetted.has(rule)) return;
  const [fault] = scan(rule).faults;
  if (fault !== undefined) throw new RuleError(fault.rule, fault.message, fault.path);
  if (isObject) vetted.add(rule);
}
