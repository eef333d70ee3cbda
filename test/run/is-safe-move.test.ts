import { expect } from 'chai';
import { type ArmedTimer, isSafeMove, migrate, type MigrationPlan, start } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, taken, workflowOf } from '../support/effective.ts';

const go = [{ id: 'go', target: '#done', meta: { roles: ['clerk'] } }];

interface Shape {
  readonly id?: string;
  readonly delays?: Readonly<Record<string, string>>;
  readonly more?: object;
  readonly beside?: object;
}

/** A workflow that begins in a state which waits for all the delays. */
function flow({ id = 'open', delays = {}, more = {}, beside = {} }: Shape = {}) {
  const after = Object.fromEntries(
    Object.keys(delays).map((delay) => [delay, [{ id: `after-${delay}`, target: '#done' }]]),
  );
  return workflowOf({
    delays,
    machine: {
      initial: id,
      states: { [id]: { id, on: { go }, after, ...more }, ...beside, done: { id: 'done', type: 'final' } },
    },
  });
}

function safe(from: Shape, to: Shape, plan: Partial<MigrationPlan> = {}, hours = 1): boolean {
  const [old, next] = [flow(from), flow(to)];
  const { instance, timers } = taken(start(old, factsWith(), NOW));
  const armed: ArmedTimer[] = timers.set.map((each) => ({ ...each, setAt: NOW }));
  const now = new Date(NOW.getTime() + hours * 3_600_000);
  const whole: MigrationPlan = { states: {}, timers: 'keep', ...plan };
  const result = migrate(old, next, frozen(instance), frozen(armed), whole, factsWith(), now);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return isSafeMove(result, armed);
}

const DAY = { delays: { day: 'P1D' } };
const THREE = { delays: { day: 'P3D' } };

describe('a move is safe', () => {
  it('when other states, titles and exits change, and the request stays where it is', () => {
    expect(safe({}, { more: { meta: { title: { en: 'New' } } }, beside: { extra: { id: 'extra' } } })).to.equal(true);
    expect(safe(DAY, DAY)).to.equal(true);
  });

  it('when a delay is longer and the policy leaves the timer that runs as it is', () => {
    expect(safe(DAY, THREE, { timers: 'keep' })).to.equal(true);
    expect(safe(DAY, THREE, { timers: 'restart', timersOf: { 'open/day': 'keep' } })).to.equal(true);
  });

  it('when due instants are computed anew and come out the same', () => {
    expect(safe(DAY, DAY, { timers: 'recompute' }, 5)).to.equal(true);
  });

  it('by every policy, where no timer runs', () => {
    for (const timers of ['keep', 'recompute', 'restart'] as const) expect(safe({}, {}, { timers })).to.equal(true);
  });
});

describe('a move is not safe', () => {
  it('when the state is called otherwise, even with a place in the map', () => {
    expect(safe({}, { id: 'fresh' }, { states: { open: 'fresh' } })).to.equal(false);
    expect(safe({}, { beside: { extra: { id: 'extra' } } }, { states: { open: 'extra' } })).to.equal(false);
  });

  it('when the state has got states of its own', () => {
    const more = { initial: 'part', states: { part: { id: 'part' } } };
    expect(safe({}, { more })).to.equal(false);
  });

  it('when something happens by itself', () => {
    expect(safe({}, { more: { always: [{ id: 'on', target: '#done' }] } })).to.equal(false);
  });

  it('when a timer is new, gone, or has another due instant', () => {
    expect(safe({}, DAY)).to.equal(false);
    expect(safe(DAY, {})).to.equal(false);
    expect(safe(DAY, { delays: { week: 'P1D' } })).to.equal(false);
    expect(safe(DAY, THREE, { timers: 'recompute' })).to.equal(false);
    expect(safe(DAY, DAY, { timers: 'restart' })).to.equal(false);
    expect(safe(DAY, THREE, { timersOf: { 'open/day': 'recompute' } })).to.equal(false);
  });
});
