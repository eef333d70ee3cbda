import { expect } from 'chai';
import { type Instance, refusalName, step } from '../../engine/run/index.ts';
import { factsWith, NOW, refused, taken, workflowOf } from '../support/effective.ts';
import { begun } from '../support/effective-run.ts';

const WORKFLOW = workflowOf({
  fields: [{ id: 'serial' }, { id: 'amount', type: 'integer', min: 0 }, { id: 'note', maxLength: 5 }],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open',
        on: {
          send: [
            {
              id: 'send-large',
              target: '#checked',
              guard: { type: 'rule', params: { '>': [{ var: 'fields.amount' }, 100] } },
              meta: { roles: ['clerk'], form: ['amount', 'note'] },
            },
            { id: 'send-small', target: '#paid', meta: { roles: ['clerk'], form: ['amount', 'note'] } },
          ],
          ask: [
            {
              id: 'ask',
              target: '#checked',
              guard: { type: 'rule', params: { '==': [{ var: 'fields.serial' }, 'known'] } },
              meta: { roles: ['boss'] },
            },
          ],
          note: [{ id: 'note', meta: { roles: ['clerk'] } }],
        },
      },
      checked: { id: 'checked', on: { pay: [{ id: 'pay', target: '#paid', meta: { roles: ['clerk'] } }] } },
      paid: { id: 'paid', type: 'final' },
    },
    on: { cancel: [{ id: 'cancel', target: '#paid', meta: { roles: ['clerk'] } }] },
  },
});

const open = (): Instance => begun(WORKFLOW);
const send = (event: object, facts = factsWith(), instance = open()) =>
  step(WORKFLOW, instance, event as { type: string }, facts, NOW);

describe('a step', () => {
  it('takes the first transition whose rule holds', () => {
    const facts = factsWith({ fields: { amount: 500 } });
    expect(taken(send({ type: 'send' }, facts)).view.states).to.deep.equal(['checked']);
    expect(taken(send({ type: 'send' })).journal.transitions).to.deep.equal(['send-small']);
  });

  it('sets the fields given with the event before the guards are asked, and tells them as changes', () => {
    const result = taken(send({ type: 'send', fields: { amount: 101 } }));
    expect(result.view.states).to.deep.equal(['checked']);
    expect(result.changes).to.deep.equal([{ type: 'set-field', field: 'amount', value: 101 }]);
  });

  it('takes a transition without a target: nothing moves, and it is journaled', () => {
    const before = open();
    const { journal, instance } = taken(send({ type: 'note' }, factsWith(), before));
    expect(journal).to.deep.include({ event: 'note', transitions: ['note'], from: ['open'], to: ['open'] });
    expect(instance).to.deep.equal(before);
  });

  it('takes a transition of the machine itself from any state', () => {
    expect(taken(send({ type: 'cancel' })).view.ended).to.equal(true);
  });

  it('keeps the values that guards and gates read, once each', () => {
    const { reads } = taken(send({ type: 'send', fields: { amount: 7 } })).journal;
    expect(reads).to.deep.equal({ 'fields.amount': 7, 'actor.roles': ['clerk'] });
  });

  it('lets a value be taken back with the event', () => {
    const facts = factsWith({ fields: { amount: 500 } });
    expect(taken(send({ type: 'send', fields: { amount: null } }, facts)).view.states).to.deep.equal(['paid']);
  });
});

describe('a step that is refused', () => {
  it('names an event that the state does not take as not-offered', () => {
    expect(refused(send({ type: 'pay' }))).to.deep.equal(['not-offered:pay']);
    expect(refused(send({ type: 'toString' }))).to.deep.equal(['not-offered:toString']);
    expect(refused(send({ type: '' }))).to.deep.equal(['not-offered:']);
  });

  it('refuses everything after the end, also events of the machine itself', () => {
    const { instance } = taken(send({ type: 'cancel' }));
    expect(refused(send({ type: 'cancel' }, factsWith(), instance))).to.deep.equal(['ended']);
  });

  it('names each guard that does not hold, and the role they share', () => {
    expect(refused(send({ type: 'ask' }))).to.deep.equal(['guard:ask', 'role']);
    const boss = factsWith({ actor: { id: 'bob', kind: 'staff', roles: ['boss'], groups: [] } });
    expect(refused(send({ type: 'ask' }, boss))).to.deep.equal(['guard:ask']);
  });

  it('refuses fields that the form does not have, unknown ones among them', () => {
    const fields = { serial: 'A-1', amount: 1, nothing: 2, constructor: 3 };
    expect(refused(send({ type: 'send', fields }))).to.deep.equal([
      'field-not-in-form:constructor',
      'field-not-in-form:nothing',
      'field-not-in-form:serial',
    ]);
  });

  it('refuses values that a field cannot hold, all of them at once', () => {
    expect(refused(send({ type: 'send', fields: { amount: -1, note: 'too long' } }))).to.deep.equal([
      'field-invalid:amount',
      'field-invalid:note',
    ]);
  });

  it('does not let a value that is wrong choose the way', () => {
    const result = send({ type: 'send', fields: { amount: '500' } });
    expect(refused(result)).to.deep.equal(['field-invalid:amount']);
  });

  it('says for people what is wrong, and where', () => {
    const result = send({ type: 'send', fields: { amount: 1.5 } });
    if (result.ok) throw new Error('it was taken');
    const [refusal] = result.refusals;
    expect(refusal?.path).to.equal('/fields/amount');
    expect(refusal?.message).to.include('whole number');
    expect(result.refusals.map(refusalName)).to.deep.equal(['field-invalid:amount']);
  });

  for (const type of [
    'xstate.init',
    'xstate.stop',
    'xstate.done.state.flow',
    'xstate.error.actor.x',
    '*',
    'reglament.settle',
  ]) {
    it(`never takes "${type}" from outside`, () => {
      expect(refused(send({ type }))).to.deep.equal([`not-offered:${type}`]);
    });
  }
});
