import { expect } from 'chai';
import { assert, property } from 'fast-check';
import { applyCommand } from '../../../designer/model/apply-command.ts';
import { applyToOverlay } from '../../../designer/model/apply-to-overlay.ts';
import { type History, NO_HISTORY, remember } from '../../../designer/model/history.ts';
import type { Json } from '../../../designer/model/json.ts';
import { viewOfOverlay } from '../../../designer/model/view-of-overlay.ts';
import { viewOfWorkflow } from '../../../designer/model/view-of-workflow.ts';
import type { WorkflowCommand } from '../../../designer/model/workflow-command.ts';
import {
  applyOverlay,
  type Problem,
  type StateConfig,
  type WorkflowDefinition,
  type WorkflowOverlayDefinition,
} from '../../../engine/language/index.ts';
import { checkSchema } from '../../../engine/language/schema-check.ts';
import { frozen } from './frozen.ts';
import {
  doneOrRefused,
  expectReversible,
  someBytes,
  someCommands,
  someNumber,
  someWorkflow,
} from './prove-commands.ts';
import { randomCommand } from './random-command.ts';
import { shippedOverlay } from './shipped.ts';

const text = (value: unknown): string => JSON.stringify(value);

/** Random commands on top of a base: never a conflict, what is seen is what comes of it, and all can be taken back. */
export function proveOverlayCommands(cases: number): void {
  assert(
    property(someNumber, someBytes, someCommands(8), (number, bytes, commands) => {
      const { base, overlay: start } = frozen(someOverlay(number, bytes));
      let now = start;
      let history: History = NO_HISTORY;
      for (const each of commands) {
        const command = frozen(randomCommand(each, viewOfOverlay(base, now).view));
        const next = frozen(doneOrRefused(now, command, (overlay, one) => applyToOverlay(base, overlay, one)));
        if (next !== now) {
          expectWhole(base, next, command);
          expectAsOnBase(base, now, next, command);
        }
        history = remember(history, now as unknown as Json, next as unknown as Json, { name: command.do });
        now = next;
      }
      expectReversible(start, now, history);
      expectInheritsAll(base, now);
    }),
    { numRuns: cases },
  );
}

/** After the base was changed, an overlay may contradict it: it is shown and edited all the same, and no conflict comes of that. */
export function proveCommandsInConflict(cases: number): void {
  const few = someCommands(4);
  assert(
    property(someNumber, someBytes, few, few, few, (number, bytes, first, changes, second) => {
      const { base, overlay } = frozen(someOverlay(number, bytes));
      const onTop = (of: WorkflowDefinition, start: WorkflowOverlayDefinition, all: readonly Uint8Array[]) =>
        all.reduce((now, each) => {
          const before = viewOfOverlay(of, now);
          const command = randomCommand(each, before.view);
          const next = frozen(doneOrRefused(now, command, (value, one) => applyToOverlay(of, value, one)));
          const grave = (problems: readonly Problem[]): number =>
            problems.filter(({ rule }) => rule !== 'overlay-value').length;
          const told = text([command, now.operations]);
          expect(grave(viewOfOverlay(of, next).conflicts), told).to.be.at.most(grave(before.conflicts));
          return next;
        }, start);
      const done = onTop(base, overlay, first);
      const changed = changes.reduce(
        (now, each) => frozen(doneOrRefused(now, randomCommand(each, viewOfWorkflow(now)), applyCommand)),
        base,
      );
      onTop(changed, done, second);
    }),
    { numRuns: cases },
  );
}

function someOverlay(
  number: number,
  bytes: Uint8Array,
): { base: WorkflowDefinition; overlay: WorkflowOverlayDefinition } {
  if (number === 0) return shippedOverlay();
  const base = someWorkflow(number, bytes);
  const title = { en: 'Of one client' };
  return {
    base,
    overlay: {
      $schema: 'workflow-overlay.schema.json',
      id: 'random-client',
      title,
      base: base.id,
      clients: ['client'],
      operations: [],
    },
  };
}

function expectWhole(base: WorkflowDefinition, next: WorkflowOverlayDefinition, command: WorkflowCommand): void {
  const told = text([command, next.operations]);
  const { workflow, problems } = applyOverlay(base, next, '');
  expect(problems, told).to.deep.equal([]);
  expect(checkSchema('workflow', workflow, ''), told).to.deep.equal([]);
  // A draft may be without operations: that is told when it is checked.
  const filled = next.operations.length > 0 ? next : { ...next, operations: [{ op: 'disable', state: 'any' }] };
  expect(checkSchema('workflow-overlay', filled, ''), told).to.deep.equal([]);
  const { view } = viewOfOverlay(base, next);
  expect(view.stateById.size, told).to.equal(view.states.length);
  expect(view.transitionById.size, told).to.equal(view.transitions.length);
  expect(text(view.workflow), told).to.equal(text(workflow));
  const below = new Set(viewOfOverlay(base, { ...next, operations: [] }).view.states.map(({ id }) => id));
  for (const { id, origin } of view.states) expect(origin === 'added', `${told} ${id}`).to.equal(!below.has(id));
}

/** What the overlay makes of the base is what the command would make of that as a base. */
function expectAsOnBase(
  base: WorkflowDefinition,
  before: WorkflowOverlayDefinition,
  after: WorkflowOverlayDefinition,
  command: WorkflowCommand,
): void {
  const { view } = viewOfOverlay(base, before);
  // On top of a base more is taken along, names are kept free for what is switched off, and that can be placed too.
  const differs = ['remove', 'inherit', 'paste', 'place', 'set-note'].includes(command.do);
  const off = [...view.states, ...view.transitions].some(({ origin }) => origin === 'disabled');
  if (differs || (off && 'before' in command)) return;
  const wanted = applyCommand(view.workflow, command);
  const made = viewOfOverlay(base, after).view.workflow;
  const told = text([command, before.operations, after.operations]);
  expect(byId(made.machine), told).to.deep.equal(byId(wanted.machine));
  expect(text(statesOf(made.machine)), told).to.equal(text(statesOf(wanted.machine)));
  expect(made.delays ?? {}, told).to.deep.equal(wanted.delays ?? {});
}

/** A state with those inside it by id: where an operation adds a state, its id is its key. */
function byId(state: StateConfig): object {
  const { states = {}, initial, ...own } = state;
  const begins = initial === undefined ? undefined : (states[initial]?.id ?? initial);
  return { ...own, begins, states: Object.fromEntries(Object.values(states).map((each) => [each.id, byId(each)])) };
}

/** The ids of the states in order, with those inside. */
function statesOf({ states = {} }: StateConfig): unknown {
  return Object.values(states).map((each) => [each.id, statesOf(each)]);
}

/** When everything is taken back, only the clients' own delays are left. */
function expectInheritsAll(base: WorkflowDefinition, overlay: WorkflowOverlayDefinition): void {
  const { view } = viewOfOverlay(base, overlay);
  const changes = overlay.operations.filter(({ op }) => op !== 'addDelay' && op !== 'setDelay');
  if (changes.length === 0) return;
  const states = [view.machineId, ...view.states.map(({ id }) => id)];
  const transitions = view.transitions.map(({ id }) => id);
  const back = applyToOverlay(base, overlay, { do: 'inherit', states, transitions });
  expect(back.operations.filter(({ op }) => op !== 'addDelay' && op !== 'setDelay')).to.deep.equal([]);
}
