import { expect } from 'chai';
import { type Arbitrary, array, assert, integer, property, uint8Array } from 'fast-check';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { CommandRefused } from '../../../designer/model/command-refused.ts';
import { fits, type History, NO_HISTORY, redo, remember, undo } from '../../../designer/model/history.ts';
import type { Json } from '../../../designer/model/json.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import type { MachineConfig, WorkflowDefinition } from '../../../engine/language/index.ts';
import { checkSchema } from '../../../engine/language/schema-check.ts';
import { DELAYS, randomMachine } from '../../support/machines.ts';
import { frozen } from './frozen.ts';
import { randomCommand } from './random-command.ts';
import { shippedWorkflows } from './shipped.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Bytes of some commands, one after the other. */
export const someCommands = (most = 12): Arbitrary<Uint8Array[]> =>
  array(uint8Array({ minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: most });

/** A workflow that comes with the program, or one that nobody has thought of. */
export function someWorkflow(number: number, bytes: Uint8Array): WorkflowDefinition {
  const shipped = shippedWorkflows();
  const one = shipped[number];
  if (one !== undefined) return one;
  return {
    $schema: 'workflow.schema.json',
    id: 'random',
    title: { en: 'Random' },
    statuses: 'statuses',
    delays: Object.fromEntries(Object.entries(DELAYS).map(([key, minutes]) => [key, { duration: `PT${minutes}M` }])),
    machine: randomMachine(bytes).machine as MachineConfig,
  };
}

export const someNumber = integer({ min: 0, max: 7 });
export const someBytes = uint8Array({ minLength: 200, maxLength: 200 });

/** The value after the command, or the same when it is refused; anything else that is thrown goes on. */
export function doneOrRefused<T>(
  value: T,
  command: WorkflowCommand,
  apply: (value: T, command: WorkflowCommand) => T,
): T {
  try {
    return apply(value, command);
  } catch (error) {
    if (error instanceof CommandRefused && error.code !== 'broken-definition') return value;
    throw error;
  }
}

/** Random commands leave a definition that is whole, and all of them can be taken back and done again. */
export function proveCommands(cases: number): void {
  assert(
    property(someNumber, someBytes, someCommands(), (number, bytes, commands) => {
      const start = frozen(someWorkflow(number, bytes));
      let now = start;
      let history: History = NO_HISTORY;
      for (const each of commands) {
        const command = frozen(randomCommand(each, viewOfWorkflow(now)));
        const next = frozen(doneOrRefused(now, command, applyCommand));
        expectWhole(next, now, command);
        history = remember(history, now as unknown as Json, next as unknown as Json, { name: command.do });
        now = next;
      }
      expectReversible(start, now, history);
    }),
    { numRuns: cases },
  );
}

/** All is taken back to the starting bytes and done again, also by a history that went through a text. */
export function expectReversible(start: unknown, end: unknown, history: History): void {
  const kept = JSON.parse(text(history)) as History;
  const again = JSON.parse(text(end)) as Json;
  expect(fits(kept, again)).to.equal(true);
  const back = all(undo, kept, again);
  expect(text(back.value)).to.equal(text(start));
  expect(text(all(redo, back.history, back.value).value)).to.equal(text(end));
}

function all(step: typeof undo, history: History, value: Json): { history: History; value: Json } {
  const next = step(history, value);
  return next === null ? { history, value } : all(step, next.history, next.value);
}

function expectWhole(next: WorkflowDefinition, before: WorkflowDefinition, command: WorkflowCommand): void {
  if (next === before) return;
  const told = text(command);
  expect(text(next), told).to.not.equal(text(before));
  expect(checkSchema('workflow', next, ''), told).to.deep.equal([]);
  const view = viewOfWorkflow(next);
  expect(view.stateById.size, told).to.equal(view.states.length);
  expect(view.transitionById.size, told).to.equal(view.transitions.length);
  expect(
    view.transitions.filter(({ broken }) => broken),
    told,
  ).to.deep.equal([]);
  for (const { config, children, kind } of view.states) {
    if (config.initial !== undefined) expect(Object.keys(config.states ?? {}), told).to.include(config.initial);
    if (kind === 'atomic') expect(children, told).to.deep.equal([]);
    if (config.target !== undefined) expect(view.stateById.has(config.target.slice(1)), told).to.equal(true);
  }
  for (const id of Object.keys(next.layout ?? {})) expect(view.stateById.has(id), told).to.equal(true);
  if (next.primary !== undefined) expect(view.stateById.has(next.primary), told).to.equal(true);
}
