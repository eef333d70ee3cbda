import { expect } from 'chai';
import { type ArmedTimer, type Instance, migrate, type MigrationPlan, start, step } from '../../engine/run/index.ts';
import { factsWith, frozen, NOW, taken, workflowOf } from '../support/effective.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const go = [{ id: 'go', target: '#done', meta: { roles: ['clerk'] } }];

interface Waits {
  readonly id?: string;
  readonly delays: Readonly<Record<string, string>>;
  readonly always?: object;
}

/** A workflow whose first state waits for all the delays. */
function waiting({ id = 'open', delays, always = {} }: Waits) {
  const after = Object.fromEntries(
    Object.keys(delays).map((delay) => [delay, [{ id: `after-${delay}`, target: '#reminded' }]]),
  );
  return workflowOf({
    delays,
    machine: {
      initial: 'box',
      states: {
        box: {
          id: 'box',
          initial: id,
          states: { [id]: { id, after, on: { go }, ...always }, reminded: { id: 'reminded' } },
        },
        done: { id: 'done', type: 'final' },
      },
    },
  });
}

const OLD = waiting({ delays: { day: 'P1D' } });

/** The request as it is an hour after its start, with its timers. */
function begun(workflow = OLD): { instance: Instance; armed: ArmedTimer[] } {
  const { instance, timers } = taken(start(workflow, factsWith(), NOW));
  return frozen({ instance, armed: timers.set.map((each) => ({ ...each, setAt: NOW })) });
}

function moved(
  to: ReturnType<typeof waiting>,
  timers: MigrationPlan['timers'] = 'keep',
  states: MigrationPlan['states'] = {},
  from = begun(),
) {
  const result = migrate(OLD, to, from.instance, from.armed, { states, timers }, factsWith(), at(1));
  if (!result.ok) throw new Error('refused');
  expect(result.timers.armed.map(({ state, delay, entry }) => [`${state}/${delay}`, entry])).to.deep.equal(
    Object.entries(result.instance.timers),
  );
  return result;
}

describe('timers in a migration', () => {
  it('keep their due instant and their number, whatever the new delay is', () => {
    const { timers, instance } = moved(waiting({ delays: { day: 'P3D' } }), 'keep');
    expect(timers.keep).to.deep.equal([{ state: 'open', delay: 'day', entry: 1, due: at(24), setAt: NOW }]);
    expect(timers.schedule).to.deep.equal([]);
    expect(instance.timers).to.deep.equal({ 'open/day': 1 });
  });

  it('are computed again from when they were armed', () => {
    const [timer] = moved(waiting({ delays: { day: 'P3D' } }), 'recompute').timers.keep;
    expect(timer).to.deep.include({ due: at(72), setAt: NOW, entry: 1 });
  });

  it('are started again now', () => {
    const [timer] = moved(waiting({ delays: { day: 'P3D' } }), 'restart').timers.keep;
    expect(timer).to.deep.include({ due: at(73), setAt: at(1), entry: 1 });
  });

  it('follow their state through the map', () => {
    const { timers } = moved(waiting({ id: 'fresh', delays: { day: 'P1D' } }), 'keep', { open: 'fresh' });
    expect(timers.keep).to.deep.equal([{ state: 'fresh', delay: 'day', entry: 1, due: at(24), setAt: NOW }]);
    expect(timers.cancel).to.deep.equal([]);
  });

  it('are scheduled where only the new version waits, with numbers that were never given', () => {
    const { timers, instance } = moved(waiting({ delays: { day: 'P1D', week: 'P7D', hour: 'PT1H' } }));
    expect(timers.schedule).to.deep.equal([
      { state: 'open', delay: 'week', entry: 2, due: at(169) },
      { state: 'open', delay: 'hour', entry: 3, due: at(2) },
    ]);
    expect(timers.armed).to.have.length(3);
    expect(instance.entry).to.equal(3);
  });

  it('fire in the new version', () => {
    const to = waiting({ delays: { day: 'P1D' } });
    const { instance, timers } = moved(to);
    const [timer] = timers.armed;
    if (timer === undefined) throw new Error('no timer');
    expect(taken(step(to, instance, { timer }, factsWith(), timer.due)).view.states).to.deep.equal(['reminded']);
  });
});

describe('timers that a migration ends', () => {
  it('are cancelled where the new version does not wait', () => {
    const { timers, instance } = moved(waiting({ delays: {} }));
    expect(timers).to.deep.equal({ cancel: [{ state: 'open', delay: 'day' }], keep: [], schedule: [], armed: [] });
    expect(instance.timers).to.deep.equal({});
  });

  it('are cancelled under their old name', () => {
    expect(moved(waiting({ id: 'fresh', delays: {} }), 'keep', { open: 'fresh' }).timers.cancel).to.deep.equal([
      { state: 'open', delay: 'day' },
    ]);
  });

  it('that have fired already are not armed once more, by no policy', () => {
    const { instance } = begun();
    for (const policy of ['keep', 'recompute', 'restart'] as const) {
      const fired = { instance: frozen({ ...instance, timers: {} }), armed: [] };
      const { timers } = moved(waiting({ delays: { day: 'P2D' } }), policy, {}, fired);
      expect(timers).to.deep.equal({ cancel: [], keep: [], schedule: [], armed: [] });
    }
  });

  it('are cancelled when the new version leaves their state by itself, and none of the others is lost', () => {
    const always = { always: [{ id: 'on', target: '#reminded' }] };
    const { timers, instance } = moved(waiting({ delays: { day: 'P1D', week: 'P7D' }, always }));
    expect(timers).to.deep.equal({ cancel: [{ state: 'open', delay: 'day' }], keep: [], schedule: [], armed: [] });
    expect(instance.timers).to.deep.equal({});
  });

  it('none waits in a request that the migration ends', () => {
    const { timers, instance } = moved(waiting({ delays: { day: 'P1D' } }), 'keep', { open: 'done' });
    expect(instance.status).to.equal('done');
    expect(timers.armed).to.deep.equal([]);
    expect(timers.cancel).to.deep.equal([{ state: 'open', delay: 'day' }]);
  });

  it('none waits where all regions end by the move, although a region has a delay', () => {
    const region = (id: string) => ({
      id,
      initial: 'on',
      after: { day: [{ id: `late-${id}`, target: `#${id}-off` }] },
      states: {
        on: { id: `${id}-on`, on: { [id]: [{ id: `end-${id}`, target: `#${id}-off`, meta: { roles: ['clerk'] } }] } },
        off: { id: `${id}-off`, type: 'final' },
      },
    });
    const both = workflowOf({
      delays: { day: 'P1D' },
      machine: { type: 'parallel', states: { left: region('left'), right: region('right') } },
    });
    const { instance, timers } = taken(start(both, factsWith(), NOW));
    const armed = timers.set.map((each) => ({ ...each, setAt: NOW }));
    const states = { 'left-on': 'left-off', 'right-on': 'right-off' };
    const result = migrate(both, both, instance, armed, { states, timers: 'keep' }, factsWith(), at(1));
    expect(result.ok && [result.instance.status, result.timers.armed]).to.deep.equal(['done', []]);
  });
});
