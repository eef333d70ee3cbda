import { expect } from 'chai';
import { compile, factAt, pathsOf, TAKEN, withGuardSlot } from '../../engine/language/index.ts';
import { effectiveOf, factsWith, frozen, workflowOf } from '../support/effective.ts';

const rule = (params: unknown) => ({ guard: { type: 'rule', params } });
const PARTS = {
  delays: { 'two-days': 'P2D', 'half-hour': 'PT30M' },
  fields: [{ id: 'serial' }],
  checklists: [{ id: 'proof', items: [{ id: 'a', title: { en: 'A' }, type: 'check' }] }],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open-id',
        description: 'Not for XState',
        initial: 'inner',
        meta: { status: 'new', stage: 'accepted', checklists: ['proof'] },
        entry: [{ type: 'notify', params: { notification: 'filed' } }],
        on: {
          go: [
            {
              id: 'go',
              target: '#shut',
              ...rule({ '==': [{ var: 'fields.serial' }, 'x'] }),
              meta: { roles: ['clerk'] },
            },
          ],
        },
        after: { 'two-days': [{ id: 'late', target: '#shut' }] },
        states: {
          inner: { id: 'inner', meta: { stage: 'deeper' }, always: [{ id: 'on', target: '#shut', ...rule(false) }] },
        },
        onDone: [{ id: 'done', target: '#shut' }],
      },
      shut: { id: 'shut', type: 'final' },
    },
  },
};

describe('a compiled workflow', () => {
  const workflow = workflowOf(PARTS);

  it('knows states by id, with what they inherit', () => {
    const { id, parent, status, stage } = workflow.states.get('inner') ?? {};
    expect({ id, parent, status, stage }).to.deep.equal({
      id: 'inner',
      parent: 'open-id',
      status: 'new',
      stage: 'deeper',
    });
    expect([...workflow.states.keys()]).to.deep.equal(['flow', 'open-id', 'inner', 'shut']);
  });

  it('knows transitions by id, with their state and what sets them off', () => {
    const triggers = [...workflow.transitions].map(([id, { state, trigger }]) => [id, state, trigger]);
    expect(triggers).to.deep.include.members([
      ['go', 'open-id', { on: 'go' }],
      ['late', 'open-id', { after: 'two-days' }],
      ['on', 'inner', { always: true }],
      ['done', 'open-id', { onDone: true }],
    ]);
    expect(workflow.transitions.get('go')?.config.meta).to.deep.equal({ roles: ['clerk'] });
  });

  it('knows delays in milliseconds, fields and checklists', () => {
    expect(Object.fromEntries(workflow.delays)).to.deep.equal({ 'two-days': 172_800_000, 'half-hour': 1_800_000 });
    expect([...workflow.fields.keys(), ...workflow.checklists.keys()]).to.deep.equal(['serial', 'proof']);
    expect(workflow.hasAlways).to.equal(true);
  });

  it('hands XState no words and no gates, and names each transition by its first action', () => {
    const config = JSON.stringify(workflow.machine.config);
    expect(config).to.not.include('Not for XState').and.not.include('clerk').and.not.include('accepted');
    expect(config).to.include(JSON.stringify({ type: TAKEN, params: { id: 'go' } }));
  });

  it('starts checklists by an entry action that stands before the others', () => {
    const entry = workflow.machine.getStateNodeById('open-id').entry as { type: string }[];
    expect(entry.map(({ type }) => type)).to.deep.equal(['start-checklist', 'notify', 'xstate.raise']);
  });

  it('leaves the definition as it is: compiled frozen, it can be compiled again', () => {
    const effective = frozen(effectiveOf(PARTS));
    const before = JSON.stringify(effective);
    expect(compile(effective, 'h').transitions.size).to.equal(compile(effective, 'h').transitions.size);
    expect(JSON.stringify(effective)).to.equal(before);
  });

  it('has no `always` where there is none', () => {
    expect(workflowOf({ machine: { initial: 'a', states: { a: { id: 'a' } } } }).hasAlways).to.equal(false);
  });
});

describe('a workflow that cannot be compiled', () => {
  const broken = (open: object) => () =>
    workflowOf({ machine: { initial: 'open', states: { open: { id: 'open', ...open }, shut: { id: 'shut' } } } });

  it('fails on a delay that it does not declare, which XState would let fire at once', () => {
    expect(broken({ after: { soon: [{ id: 'late', target: '#shut' }] } })).to.throw('delay "soon"');
  });

  it('fails on a transition id that is used twice', () => {
    expect(broken({ on: { a: [{ id: 'same', target: '#shut' }], b: [{ id: 'same', target: '#shut' }] } })).to.throw(
      '"same" is used twice',
    );
  });

  it('fails on a target and on a first state that do not exist', () => {
    expect(broken({ on: { a: [{ id: 'a', target: '#nowhere' }] } })).to.throw('nowhere');
    expect(
      () => workflowOf({ machine: { initial: 'nowhere', states: { a: { id: 'a' } } } }).machine.root.initial,
    ).to.throw('nowhere');
  });

  it('fails on a duration that is none', () => {
    expect(() =>
      workflowOf({ delays: { soon: '5 minutes' }, machine: { initial: 'a', states: { a: { id: 'a' } } } }),
    ).to.throw('ISO 8601');
  });
});

describe('the slot through which guards see facts', () => {
  const workflow = workflowOf(PARTS);
  const guard = workflow.machine.implementations.guards.rule as unknown as (args: object, rule: unknown) => boolean;
  const isX = { '==': [{ var: 'fields.serial' }, 'x'] };
  const slotOf = (serial: string) => ({
    facts: factsWith({ fields: { serial } }),
    reads: new Map(),
    failure: undefined as unknown,
  });

  it('is open while the work runs, and notes what is read, with its first value', () => {
    const slot = slotOf('x');
    expect(withGuardSlot(slot, () => guard({}, isX))).to.equal(true);
    slot.facts = factsWith({ fields: { serial: 'y' } });
    expect(withGuardSlot(slot, () => guard({}, isX))).to.equal(false);
    expect(Object.fromEntries(slot.reads)).to.deep.equal({ 'fields.serial': 'x' });
  });

  it('is empty outside: the guard is false whatever its rule, and no error', () => {
    expect(guard({}, isX)).to.equal(false);
    expect(guard({}, true)).to.equal(false);
    expect(guard({}, { nonsense: [] })).to.equal(false);
  });

  it('can be opened inside another, which is there again afterwards', () => {
    const inner = () => withGuardSlot(slotOf('y'), () => guard({}, isX));
    expect(withGuardSlot(slotOf('x'), () => [inner(), guard({}, isX)])).to.deep.equal([false, true]);
  });

  it('is closed also when the work fails, and keeps the first failure', () => {
    const slot = slotOf('x');
    const failing = { '>': [{ var: 'fields.serial' }, 1] };
    expect(() => withGuardSlot(slot, () => guard({}, failing))).to.throw('order');
    expect(slot.failure).to.be.instanceOf(Error);
    expect(guard({}, isX)).to.equal(false);
  });

  it('reads facts by their own names only', () => {
    const facts = factsWith({ fields: { serial: 'x' } });
    expect(factAt(facts, 'fields.serial')).to.equal('x');
    for (const path of ['fields.none', 'fields.constructor', '__proto__', 'fields.serial.length', 'client.code', '']) {
      expect(factAt(facts, path), path).to.equal(null);
    }
  });

  it('knows the paths of a rule, and none of a constant', () => {
    expect(pathsOf(isX)).to.deep.equal(['fields.serial']);
    expect(pathsOf(isX)).to.equal(pathsOf(isX));
    expect(pathsOf(true)).to.deep.equal([]);
  });
});
