import type { FactTypes } from '../fact-type.ts';
import type { Fault } from '../scan.ts';
import type { Shape } from './shape.ts';

/** Where the check of a fragment stands. `faults` is the one list of the whole rule. */
export interface Context {
  readonly types: FactTypes;
  readonly broken: ReadonlySet<object>;
  readonly faults: Fault[];
  /** Inside `some`, `all` and `none`: what the item is. */
  readonly item?: Shape;
  /** Facts that are known to be set here, because of what was tested before. */
  readonly known: ReadonlySet<string>;
}

export function report(context: Context, fault: Fault): undefined {
  context.faults.push(fault);
}

/** The same context with more facts known to be set. */
export function knowing(context: Context, paths: Iterable<string>): Context {
  return { ...context, known: new Set([...context.known, ...paths]) };
}
