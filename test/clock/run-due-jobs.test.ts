import { expect } from 'chai';
import { type DueJob, runDueJobs } from '../../engine/clock/index.ts';
import { NO_LOG } from '../../engine/log.ts';
import { claimJob, finishJob, renewJob } from '../../engine/store/jobs/index.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';

onEachDatabase('jobs', (database) => {
  let world: World;
  let runs: string[];

  beforeEach(async () => {
    world = await openWorld({ database, pack: null });
    runs = [];
  });
  afterEach(() => world.close());

  const job = (name: string, work: (signal: AbortSignal) => Promise<void> = async () => {}): DueJob => ({
    name,
    everyMs: 60_000,
    run: async (signal) => {
      runs.push(name);
      await work(signal);
    },
  });
  const go = (jobs: readonly DueJob[], node = 'one', signal = new AbortController().signal): Promise<string[]> =>
    runDueJobs(world.store, jobs, { node, now: world.clock.now, log: NO_LOG, signal });
  const claim = (node: string) => ({ name: 'a/tidy', node, now: world.clock.now().getTime(), leaseMs: 60_000 });

  it('run at once, and then each so often after the end of the run before', async () => {
    const tidy = job('a/tidy');
    expect(await go([tidy])).to.deep.equal(['a/tidy']);
    world.clock.pass('PT59S');
    expect(await go([tidy])).to.deep.equal([]);
    world.clock.pass('PT1S');
    expect(await go([tidy])).to.deep.equal(['a/tidy']);
  });

  it('run once, however many nodes look at the same time', async () => {
    const jobs = [job('a/tidy'), job('b/sync')];
    const ran = await Promise.all(['one', 'two', 'three', 'four'].map((node) => go(jobs, node)));
    expect(ran.flat().toSorted()).to.deep.equal(['a/tidy', 'b/sync']);
    expect(runs).to.have.length(2);
  });

  it('do not run while another node runs them, and run again when its lease has run out', async () => {
    await go([job('a/tidy')]);
    world.clock.pass('PT2M');
    expect(await claimJob(world.store.read, claim('dead'))).to.equal(true);
    expect(await go([job('a/tidy')])).to.deep.equal([]);
    world.clock.pass('PT1M');
    expect(await go([job('a/tidy')])).to.deep.equal(['a/tidy']);
  });

  it('are not lost by one that fails: it is noted, the others run, and it is due again as usual', async () => {
    const failing = job('a/tidy', async () => {
      throw new Error('no luck');
    });
    expect(await go([failing, job('b/sync')])).to.deep.equal(['a/tidy', 'b/sync']);
    const { job: rows = [] } = await world.rows('job');
    expect(rows.map(({ name, error, claimed_by: by }) => [name, error, by])).to.deep.equal([
      ['a/tidy', 'no luck', null],
      ['b/sync', null, null],
    ]);
    world.clock.pass('PT1M');
    expect(await go([job('a/tidy')])).to.deep.equal(['a/tidy']);
    expect((await world.rows('job'))['job']?.[0]?.['error']).to.equal(null);
  });

  it('begin nothing when the process stops, and are told to end', async () => {
    const stop = new AbortController();
    let told = false;
    const long = job('a/tidy', async (signal) => {
      stop.abort();
      told = signal.aborted;
    });
    expect(await go([long, job('b/sync')], 'one', stop.signal)).to.deep.equal(['a/tidy']);
    expect(told).to.equal(true);
    expect(await go([job('b/sync')], 'one', stop.signal)).to.deep.equal([]);
  });

  it('are neither renewed nor ended by a node that has lost them', async () => {
    await go([job('a/tidy')]);
    world.clock.pass('PT2M');
    expect(await claimJob(world.store.read, claim('slow'))).to.equal(true);
    expect(await renewJob(world.store.read, claim('slow'))).to.equal(true);
    world.clock.pass('PT2M');
    expect(await claimJob(world.store.read, claim('quick'))).to.equal(true);
    expect(await renewJob(world.store.read, claim('slow'))).to.equal(false);
    await finishJob(world.store.read, claim('slow'), { dueAt: 0, error: 'late' });
    expect((await world.rows('job'))['job']?.[0]).to.include({ claimed_by: 'quick', error: null });
  });
});
