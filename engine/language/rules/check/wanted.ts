import type { FactType } from '../fact-type.ts';
import type { Fault } from '../scan.ts';
import { capital, incomparable } from './comparable.ts';
import { asCondition, describe, itemShape, type Shape } from './shape.ts';

/** Why a rule's result does not fit where the rule stands, or undefined when it does. */
export function unwanted(found: Shape, want: 'boolean' | FactType): Fault | undefined {
  if (want === 'boolean') {
    if (found.type === 'boolean') return undefined;
    const message = `A condition is true or false; this rule gives ${describe(found)}.`;
    return { path: '', rule: 'not-boolean', message, remedy: asCondition(found) };
  }
  if (found.nullable && !want.nullable) {
    const message = `The result may be null; ${describe(want)} that is always set is wanted here.`;
    return { path: '', rule: 'nullable-result', message, remedy: 'Give a default: {"var": ["fields.amount", 0]}.' };
  }
  if (found.type === 'null') return undefined;
  if (!fits(found, want)) {
    const message = `${capital(describe(want))} is wanted here; this rule gives ${describe(found)}.`;
    return { path: '', rule: 'wrong-result', message, remedy: `Give ${describe(want)}.` };
  }
  if (found.values === undefined) return undefined;
  // What the rule can give is known by value: each of them must be allowed, not just one.
  const target: Shape = want.type === 'list' ? itemShape(want) : want;
  const fault = incomparable(target, { type: 'text', nullable: false, values: found.values });
  return fault && { ...fault, path: '' };
}

function fits(found: Shape, want: FactType): boolean {
  if (found.type === want.type) return true;
  if (found.type === 'choice') return want.type === 'text';
  const named = found.type === 'text' && found.values !== undefined;
  return named && (want.type === 'choice' || want.type === 'instant' || want.type === 'date');
}
