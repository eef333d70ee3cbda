import { expect } from 'chai';
import { type Instance, step, type StepTaken } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, refused, taken, workflowOf } from '../support/effective.ts';
import { begun } from '../support/effective-run.ts';

const way = (id: string, target: string, more: object = {}) => ({
  id,
  target: `#${target}`,
  meta: { roles: ['clerk'] },
  ...more,
});

const WORKFLOW = workflowOf({
  delays: { hour: 'PT1H', day: 'P1D' },
  fields: [{ id: 'paid', type: 'boolean' }],
  machine: {
    initial: 'open',
    states: {
      open: {
        id: 'open',
        initial: 'new',
        after: { day: [{ id: 'too-late', target: '#closed' }] },
        on: {
          again: [way('again', 'open', { reenter: true })],
          same: [way('same', 'new')],
          close: [way('close', 'closed')],
        },
        states: {
          new: {
            id: 'new',
            after: {
              hour: [
                {
                  id: 'paid-in-time',
                  target: '#ready',
                  guard: { type: 'rule', params: { '==': [{ var: 'fields.paid' }, true] } },
                },
                { id: 'remind', target: '#reminded' },
              ],
            },
            on: { stay: [{ id: 'stay', meta: { roles: ['clerk'] } }], pass: [way('pass', 'through')] },
          },
          reminded: { id: 'reminded' },
          ready: { id: 'ready' },
          through: {
            id: 'through',
            after: { hour: [{ id: 'never', target: '#ready' }] },
            always: [{ id: 'on', target: '#ready' }],
          },
        },
      },
      closed: { id: 'closed', type: 'final' },
    },
  },
});

const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const send = (type: string, instance: Instance = begun(WORKFLOW), now = NOW): StepTaken =>
  taken(step(WORKFLOW, frozen(instance), { type }, factsWith(), now));
const fire = (state: string, delay: string, entry: number, instance = begun(WORKFLOW), facts = factsWith()) =>
  step(WORKFLOW, instance, { timer: { state, delay, entry } }, facts, later(1));

describe('timers', () => {
  it('are armed on entry with an entry number each', () => {
    expect(begun(WORKFLOW).timers).to.deep.equal({ 'open/day': 1, 'new/hour': 2 });
  });

  it('fire the transition of their delay, and are armed no more', () => {
    const { instance, journal, timers, view } = taken(fire('new', 'hour', 2));
    expect(view.states).to.deep.equal(['reminded']);
    expect(journal).to.deep.include({ event: 'after.hour', transitions: ['remind'] });
    expect(instance.timers).to.deep.equal({ 'open/day': 1 });
    expect(timers).to.deep.equal({ set: [], cancel: [] });
  });

  it('choose among their branches by the facts at that moment', () => {
    const facts = factsWith({ fields: { paid: true } });
    expect(taken(fire('new', 'hour', 2, begun(WORKFLOW), facts)).journal.transitions).to.deep.equal(['paid-in-time']);
  });

  it('are cancelled when their state is left, and only then', () => {
    expect(send('close').timers.cancel).to.deep.equal([
      { state: 'new', delay: 'hour' },
      { state: 'open', delay: 'day' },
    ]);
    expect(send('stay').timers).to.deep.equal({ set: [], cancel: [] });
  });

  it('begin anew when their state is entered again, with another number', () => {
    const { timers, instance } = send('again', begun(WORKFLOW), later(1));
    expect(timers.cancel.map(({ state }) => state).toSorted()).to.deep.equal(['new', 'open']);
    expect(timers.set).to.deep.equal([
      { state: 'open', delay: 'day', entry: 3, due: later(25) },
      { state: 'new', delay: 'hour', entry: 4, due: later(2) },
    ]);
    expect(instance.timers).to.deep.equal({ 'open/day': 3, 'new/hour': 4 });
  });

  it('of an outer state go on while its inner states change', () => {
    const { timers, instance } = send('same');
    expect(timers.cancel).to.deep.equal([{ state: 'new', delay: 'hour' }]);
    expect(instance.timers).to.deep.equal({ 'open/day': 1, 'new/hour': 3 });
  });

  it('of a state that is only passed through are neither set nor cancelled', () => {
    const { timers, instance } = send('pass');
    expect(timers).to.deep.equal({ set: [], cancel: [{ state: 'new', delay: 'hour' }] });
    expect(instance.timers).to.deep.equal({ 'open/day': 1 });
    expect(instance.entry).to.equal(3);
  });

  it('are not armed by imported history, and what it leaves is cancelled all the same', () => {
    const result = taken(step(WORKFLOW, begun(WORKFLOW), { type: 'again' }, factsWith(), later(1), { imported: true }));
    expect(result.timers.set).to.deep.equal([]);
    expect(result.timers.cancel).to.have.length(2);
    expect(result.instance).to.deep.include({ timers: {}, entry: 2 });
  });

  it('of a state that is entered again without having been left take the place of the older ones', () => {
    const workflow = workflowOf({
      delays: { hour: 'PT1H' },
      machine: {
        initial: 'work',
        states: {
          work: {
            id: 'work',
            initial: 'doing',
            states: {
              doing: {
                id: 'doing',
                after: { hour: [{ id: 'late', target: '#doing' }] },
                on: { again: [way('again', 'past')] },
              },
              past: { id: 'past', type: 'history', target: '#doing' },
            },
          },
        },
      },
    });
    const { timers, instance } = taken(step(workflow, begun(workflow), { type: 'again' }, factsWith(), later(1)));
    expect(timers.cancel).to.deep.equal([{ state: 'doing', delay: 'hour' }]);
    expect(timers.set).to.deep.equal([{ state: 'doing', delay: 'hour', entry: 2, due: later(2) }]);
    expect(instance.timers).to.deep.equal({ 'doing/hour': 2 });
  });

  it('none waits after the end', () => {
    expect(send('close').instance.timers).to.deep.equal({});
  });
});

describe('a timer that must not fire', () => {
  it('is refused as stale with another number, for another state and when it has fired', () => {
    expect(refused(fire('new', 'hour', 1))).to.deep.equal(['timer-stale:new/hour']);
    expect(refused(fire('reminded', 'hour', 2))).to.deep.equal(['timer-stale:reminded/hour']);
    expect(refused(fire('new', 'day', 2))).to.deep.equal(['timer-stale:new/day']);
    const { instance } = taken(fire('new', 'hour', 2));
    expect(refused(fire('new', 'hour', 2, instance))).to.deep.equal(['timer-stale:new/hour']);
  });

  it('is refused as stale when its state was left and entered again', () => {
    const { instance } = send('again');
    expect(refused(fire('new', 'hour', 2, instance))).to.deep.equal(['timer-stale:new/hour']);
  });

  it('is refused after the end', () => {
    expect(refused(fire('new', 'hour', 2, send('close').instance))).to.deep.equal(['ended']);
  });

  it('cannot be sent as an event', () => {
    const result = step(WORKFLOW, begun(WORKFLOW), { type: 'xstate.after.hour.new' }, factsWith(), NOW);
    expect(refused(result)).to.deep.equal(['not-offered:xstate.after.hour.new']);
  });

  it('and whose rules all fail is used up without a move', () => {
    const workflow = workflowOf({
      delays: { hour: 'PT1H' },
      machine: {
        initial: 'open',
        states: {
          open: {
            id: 'open',
            after: { hour: [{ id: 'go', target: '#open', guard: { type: 'rule', params: false } }] },
          },
        },
      },
    });
    const { instance, journal } = taken(
      step(workflow, begun(workflow), { timer: { state: 'open', delay: 'hour', entry: 1 } }, factsWith(), NOW),
    );
    expect(instance.timers).to.deep.equal({});
    expect(journal.transitions).to.deep.equal([]);
  });
});
