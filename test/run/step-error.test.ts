import { expect } from 'chai';
import { actionKinds, type ActionKind, builtinActionKinds } from '../../engine/language/index.ts';
import { type Instance, migrate, offers, settle, start, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, taken, type WorkflowParts, workflowOf } from '../support/effective.ts';
import { begun, stepErrorOf } from '../support/effective-run.ts';

const meta = { roles: ['clerk'] };
/** Fails on a text: only numbers have an order. */
const FAILING = { '>': [{ var: 'fields.amount' }, 5] };
const TEXT = factsWith({ fields: { amount: 'many' } });

function guarded(guard: object, more: object = {}): WorkflowParts {
  return {
    fields: [{ id: 'amount' }],
    machine: {
      initial: 'open',
      states: {
        open: {
          id: 'open',
          on: {
            go: [
              { id: 'go', target: '#shut', guard: { type: 'rule', params: guard }, meta },
              { id: 'else', target: '#shut', meta },
            ],
          },
          ...more,
        },
        shut: { id: 'shut' },
      },
    },
  };
}

describe('a rule that fails', () => {
  const workflow = workflowOf(guarded(FAILING));

  it('in a guard is a StepError and never a no: the next branch is not taken', () => {
    const error = stepErrorOf(() => step(workflow, begun(workflow), { type: 'go' }, TEXT, NOW));
    expect(error).to.include({ kind: 'rule', place: 'go', name: 'StepError' });
    expect(error.cause).to.be.instanceOf(Error);
    expect(taken(step(workflow, begun(workflow), { type: 'go' }, factsWith(), NOW)).journal.transitions).to.deep.equal([
      'else',
    ]);
  });

  it('in a guard makes its event one that is not allowed, and says why', () => {
    const [offer] = offers(workflow, begun(workflow), TEXT);
    expect(offer).to.include({ event: 'go', allowed: false, maybe: false });
    expect(offer?.reasons.map(({ rule }) => rule)).to.deep.equal(['rule-failed']);
  });

  it('leaves nothing behind: the next step is not touched by it', () => {
    const instance = begun(workflow);
    stepErrorOf(() => step(workflow, instance, { type: 'go' }, TEXT, NOW));
    const facts = factsWith({ fields: { amount: 9 } });
    expect(taken(step(workflow, instance, { type: 'go' }, facts, NOW)).journal.transitions).to.deep.equal(['go']);
  });

  it('in `always` fails the start, the step and the settling', () => {
    const always = workflowOf(
      guarded(true as never, { always: [{ id: 'on', target: '#shut', guard: { type: 'rule', params: FAILING } }] }),
    );
    expect(stepErrorOf(() => start(always, TEXT, NOW))).to.include({ kind: 'rule', place: 'start' });
    expect(stepErrorOf(() => settle(always, begun(always), TEXT, NOW)).kind).to.equal('rule');
  });

  it('in an action is a failed rule, not a broken machine', () => {
    const set = { type: 'set-field', params: { field: 'amount', rule: { '+': [{ var: 'fields.amount' }, 1] } } };
    const entered = workflowOf(guarded(true as never, { exit: [set] }));
    expect(stepErrorOf(() => step(entered, begun(entered), { type: 'go' }, TEXT, NOW))).to.include({
      kind: 'rule',
      place: 'go',
    });
  });

  it('in the items of a checklist is a failed rule, in a step and in a migration', () => {
    const checklists = [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check', when: FAILING }] }];
    const from = workflowOf(guarded(true as never));
    const to = workflowOf({ ...guarded(true as never, { meta: { checklists: ['proof'] } }), checklists });
    expect(stepErrorOf(() => start(to, TEXT, NOW)).kind).to.equal('rule');
    const plan = { states: {}, timers: 'keep' } as const;
    expect(stepErrorOf(() => migrate(from, to, begun(from), [], plan, TEXT, NOW)).kind).to.equal('rule');
  });
});

describe('a machine that cannot step', () => {
  it('fails when it runs in a circle', () => {
    const workflow = workflowOf({
      machine: {
        initial: 'a',
        states: {
          a: { id: 'a', always: [{ id: 'ab', target: '#b' }] },
          b: { id: 'b', always: [{ id: 'ba', target: '#a' }] },
        },
      },
    });
    const error = stepErrorOf(() => start(workflow, factsWith(), NOW));
    expect(error).to.include({ kind: 'machine', place: 'flow' });
    expect(error.message).to.include('200');
  });

  it('fails on an action of no registered kind, and works when the kind is registered', () => {
    const parts: WorkflowParts = {
      fields: [{ id: 'amount' }],
      machine: {
        initial: 'open',
        states: { open: { id: 'open', entry: [{ type: 'set-field', params: { field: 'amount', value: 'x' } }] } },
      },
    };
    const others = [...builtinActionKinds.values()].filter(({ type }) => type !== 'set-field');
    const setField = builtinActionKinds.get('set-field') as ActionKind;
    const without = workflowOf(parts, actionKinds(...others));
    const error = stepErrorOf(() => start(without, factsWith(), NOW));
    expect(error.kind).to.equal('machine');
    expect(error.message).to.include('"set-field"');
    const again = workflowOf(parts, actionKinds(...others, setField));
    expect(taken(start(again, factsWith(), NOW)).changes).to.have.length(1);
  });
});

describe('an instance that cannot be read', () => {
  const workflow = workflowOf(guarded({ '==': [1, 1] }));
  const past = workflowOf({
    machine: {
      initial: 'open',
      states: { open: { id: 'open' }, past: { id: 'past', type: 'history', target: '#open' } },
    },
  });

  it('fails: in a history state, which is no place to be', () => {
    const instance = frozen({ ...begun(past), value: 'past' });
    expect(stepErrorOf(() => offers(past, instance, factsWith())).kind).to.equal('instance');
  });

  const odd: readonly [string, (instance: Instance) => object][] = [
    ['of another format', (instance) => ({ ...instance, format: 2 })],
    ['of another workflow', (instance) => ({ ...instance, hash: 'other' })],
    ['in a state that does not exist', (instance) => ({ ...instance, value: 'gone' })],
    ['inside a state that has none inside', (instance) => ({ ...instance, value: { open: 'inner' } })],
    ['in a state named like a part of every object', (instance) => ({ ...instance, value: 'constructor' })],
    [
      'in a region named like a part of every object',
      (instance) => ({ ...instance, value: JSON.parse('{"__proto__":"open"}') as object }),
    ],
  ];
  for (const [name, change] of odd) {
    it(`fails: ${name}`, () => {
      const instance = frozen(change(begun(workflow)) as Instance);
      for (const work of [
        () => step(workflow, instance, { type: 'go' }, factsWith(), NOW),
        () => offers(workflow, instance, factsWith()),
      ]) {
        expect(stepErrorOf(work).kind).to.equal('instance');
      }
    });
  }
});
