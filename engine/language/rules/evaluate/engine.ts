import { LogicEngine } from 'json-logic-engine';
import type { FactValue } from '../../facts.ts';
import { add, divide, multiply, subtract } from './arithmetic.ts';
import { equal, ordered, unequal } from './compare.ts';
import { missing, read } from './facts.ts';
import type { Frame, Scope } from './frame.ts';
import { all, none, some, within } from './lists.ts';
import { and, choose, not, or, set } from './logic.ts';
import { endsWith, startsWith } from './texts.ts';

const methods: Readonly<Record<string, (frame: Frame) => FactValue>> = {
  and,
  or,
  '!': not,
  '!!': set,
  '==': equal,
  '===': equal,
  '!=': unequal,
  '!==': unequal,
  '<': ordered((difference) => difference < 0),
  '<=': ordered((difference) => difference <= 0),
  '>': ordered((difference) => difference > 0),
  '>=': ordered((difference) => difference >= 0),
  in: within,
  var: read,
  missing,
  some,
  all,
  none,
  if: choose,
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  startsWith,
  endsWith,
};

/**
 * The engine that walks rules, without anything of its own to call: the table of methods holds our operators only,
 * has no prototype (else `{"constructor": []}` would be an operator) and is frozen. It interprets; the optimiser,
 * which switches itself off after 500 distinct rules, and the compiler, which generates code, stay unused.
 */
export const ruleEngine: LogicEngine = hardened();

function hardened(): LogicEngine {
  const engine = new LogicEngine({}, { disableInline: true, disableInterpretedOptimization: true });
  const table: Record<string, unknown> = Object.create(null);
  for (const [operator, method] of Object.entries(methods)) {
    table[operator] = Object.freeze({
      // Every operator evaluates its own arguments, so that an error knows which argument it comes from.
      lazy: true,
      method: (args: unknown, scope: Scope, _above: unknown, self: LogicEngine): FactValue =>
        method({ engine: self, operator, args, scope }),
    });
  }
  engine.methods = Object.freeze(table);
  engine.build = () => {
    throw new Error('Rules are interpreted, never compiled.');
  };
  return Object.freeze(engine);
}
