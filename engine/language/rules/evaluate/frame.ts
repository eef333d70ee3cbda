import type { LogicEngine } from 'json-logic-engine';
import type { FactValue } from '../../facts.ts';
import { step } from '../pointer.ts';
import { RuleError } from '../rule-error.ts';

/** What a rule sees: the facts, or inside `some`, `all` and `none` one item of a list. */
export interface Scope {
  readonly facts: object;
  readonly item?: FactValue;
}

/** One use of an operator: its raw arguments and what they are evaluated against. */
export interface Frame {
  readonly engine: LogicEngine;
  readonly operator: string;
  readonly args: unknown;
  readonly scope: Scope;
}

const noParents = Object.freeze({ above: Object.freeze([]) });

/** How many arguments there are; `{"!": x}` has one. */
export function count({ args }: Frame): number {
  return Array.isArray(args) ? args.length : 1;
}

/** An argument as it is written, not evaluated. */
export function raw({ args }: Frame, index: number): unknown {
  return Array.isArray(args) ? (args as unknown[])[index] : args;
}

/** Evaluates one argument. An error on the way gets the operator and the index put in front of its path. */
export function value(frame: Frame, index: number, scope: Scope = frame.scope): FactValue {
  const node = raw(frame, index);
  if (node === null || typeof node !== 'object') return (node ?? null) as FactValue;
  try {
    return valueOf(frame.engine, node, scope);
  } catch (error) {
    throw located(error, step(frame.operator) + (Array.isArray(frame.args) ? step(index) : ''));
  }
}

/** Evaluates an operator object or each element of a list. */
export function valueOf(engine: LogicEngine, node: unknown, scope: Scope): FactValue {
  if (node === null || typeof node !== 'object') return (node ?? null) as FactValue;
  if (!Array.isArray(node)) return engine.run(node, scope, noParents) as FactValue;
  return node.map((element, index) => {
    try {
      return valueOf(engine, element, scope);
    } catch (error) {
      throw located(error, step(index));
    }
  }) as unknown as FactValue;
}

/** Any failure as a RuleError whose path starts with `prefix`; the engine itself throws things that are no errors. */
export function located(error: unknown, prefix = ''): RuleError {
  if (error instanceof RuleError) {
    error.path = prefix + error.path;
    return error;
  }
  const unknown = error as { type?: unknown; key?: unknown } | null | undefined;
  if (unknown?.type === 'Unknown Operator') {
    return new RuleError('unknown-operator', `There is no operator ${JSON.stringify(unknown.key)}.`, prefix);
  }
  return new RuleError('not-evaluable', error instanceof Error ? error.message : 'The rule failed.', prefix);
}
