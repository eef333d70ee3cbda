import { expect } from 'chai';
import { type Instance, settle } from '../../engine/run/index.ts';
import { factsWith, NOW, refused, taken, workflowOf } from '../support/effective.ts';
import { begun, sent } from '../support/effective-run.ts';

const WORKFLOW = workflowOf({
  delays: { day: 'P1D' },
  fields: [
    { id: 'paid', type: 'boolean' },
    { id: 'count', type: 'integer', max: 3 },
  ],
  machine: {
    initial: 'waiting',
    states: {
      waiting: {
        id: 'waiting',
        after: { day: [{ id: 'late', target: '#closed' }] },
        always: [
          {
            id: 'is-paid',
            target: '#ready',
            guard: { type: 'rule', params: { '==': [{ var: 'fields.paid' }, true] } },
          },
          {
            id: 'is-odd',
            target: '#ready',
            guard: { type: 'rule', params: { '==': [{ var: 'fields.paid' }, false] } },
            actions: [{ type: 'set-field', params: { field: 'count', value: 9 } }],
          },
        ],
      },
      ready: {
        id: 'ready',
        entry: [{ type: 'notify', params: { notification: 'ready' } }],
        on: { close: [{ id: 'close', target: '#closed', meta: { roles: ['clerk'] } }] },
      },
      closed: { id: 'closed', type: 'final' },
    },
  },
});

const settled = (fields: Record<string, boolean>, instance: Instance = begun(WORKFLOW)) =>
  settle(WORKFLOW, instance, factsWith({ fields }), NOW);

describe('settling on new facts', () => {
  it('takes the `always` that they open, with all that follows', () => {
    const result = settled({ paid: true });
    if (result === null) throw new Error('nothing was settled');
    const { view, effects, timers, journal } = taken(result);
    expect(view.states).to.deep.equal(['ready']);
    expect(effects.map(({ subject }) => subject)).to.deep.equal(['ready']);
    expect(timers.cancel).to.deep.equal([{ state: 'waiting', delay: 'day' }]);
    expect(journal).to.deep.include({ event: null, transitions: ['is-paid'], from: ['waiting'], to: ['ready'] });
  });

  it('is nothing when no rule holds, and when nothing is left to be taken', () => {
    expect(settled({})).to.equal(null);
    const ready = settled({ paid: true });
    expect(ready !== null && settled({ paid: true }, taken(ready).instance)).to.equal(null);
  });

  it('is nothing after the end, and in a workflow without `always`', () => {
    const ready = settled({ paid: true });
    const closed = ready !== null && sent(WORKFLOW, taken(ready).instance, ['close']).instance;
    expect(closed && settled({ paid: true }, closed)).to.equal(null);
    const plain = workflowOf({ machine: { initial: 'open', states: { open: { id: 'open' } } } });
    expect(settle(plain, begun(plain), factsWith(), NOW)).to.equal(null);
  });

  it('is refused when what follows sets what a field cannot hold', () => {
    const result = settled({ paid: false });
    if (result === null) throw new Error('nothing was settled');
    expect(refused(result)).to.deep.equal(['field-invalid:count']);
  });
});
