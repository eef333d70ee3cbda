import { expect } from 'chai';
import type { LogFacts } from '../../engine/log.ts';
import { NO_LOG } from '../../engine/log.ts';
import { JobLoop } from '../../engine/main/job-loop.ts';
import { openWorld, type World } from '../support/world.ts';

describe('the loop of jobs', () => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ pack: null });
  });
  afterEach(() => world.close());

  const loop = (run: (signal: AbortSignal) => Promise<void>, log = NO_LOG): JobLoop =>
    new JobLoop(world.store, [{ name: 'a/tidy', everyMs: 60_000, run }], { node: 'one', now: world.clock.now, log });

  it('runs what is due at once', async () => {
    const ran = Promise.withResolvers<void>();
    const jobs = loop(async () => ran.resolve());
    jobs.start();
    await ran.promise;
    await jobs.stop();
    expect((await world.rows('job'))['job']).to.have.length(1);
  });

  it('tells a job that runs to end, and does not stop before it has', async () => {
    const began = Promise.withResolvers<void>();
    let ended = false;
    const jobs = loop(async (signal) => {
      began.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended = true;
    });
    jobs.start();
    await began.promise;
    await jobs.stop();
    expect(ended).to.equal(true);
    expect((await world.rows('job'))['job']?.[0]).to.include({ claimed_by: null, error: null });
  });

  it('has nothing to do without jobs, and can be stopped all the same', async () => {
    const jobs = new JobLoop(world.store, [], { node: 'one', now: world.clock.now, log: NO_LOG });
    jobs.start();
    await jobs.stop();
    expect((await world.rows('job'))['job']).to.deep.equal([]);
  });

  it('does not fall over when the database is lost, and says so once', async () => {
    const said: string[] = [];
    const lost = { ...world.store, read: { ...world.store.read, all: () => Promise.reject(new Error('no line')) } };
    const log = {
      ...NO_LOG,
      error: (message: string, facts?: LogFacts) => void said.push(message + String(facts?.['error'])),
    };
    const jobs = new JobLoop(lost, [{ name: 'a/tidy', everyMs: 1, run: async () => {} }], {
      node: 'one',
      now: world.clock.now,
      log,
    });
    jobs.start();
    await jobs.stop();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('no line');
  });
});
