import type { FactValue } from '../../facts.ts';

/** Facts by path, as in a counter-example: `{"fields.amount": 1001, "client.code": null}`. */
export type Assignment = Readonly<Record<string, FactValue>>;

/** Facts for the evaluator from facts by path; what is not assigned is not set. */
export function factsFrom(assignment: Assignment): object {
  const facts: Record<string, unknown> = Object.create(null);
  for (const [path, value] of Object.entries(assignment)) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at = facts;
    for (const key of keys) {
      const below: unknown = at[key];
      const next = below !== null && typeof below === 'object' ? below : Object.create(null);
      at[key] = next;
      at = next as Record<string, unknown>;
    }
    at[last] = value;
  }
  return facts;
}
