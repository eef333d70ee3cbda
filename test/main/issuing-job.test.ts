import { expect } from 'chai';
import { ISSUING_JOB } from '../../engine/commands/documents/index.ts';
import { issuingJob } from '../../engine/main/issuing-job.ts';
import { JobLoop } from '../../engine/main/job-loop.ts';
import { ACT } from '../commands/documents/ground.ts';
import { type Month, openMonth } from '../commands/documents/batches/month.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined };

describe('the job that issues months', () => {
  let on: Month;
  let batch: string;
  const logged: string[] = [];
  const log = { ...quiet, error: (message: string) => void logged.push(message) };
  beforeEach(async () => {
    logged.length = 0;
    on = await openMonth('sqlite', { ...ACT, group: undefined });
    await on.entity();
    for (let at = 0; at < 3; at += 1) await on.ended();
    batch = await on.plan();
  });
  afterEach(() => on.world.close());

  it('is due at once when a month is started, and has ended when the process has stopped', async () => {
    const { ctx, store, clock } = on.world;
    const loop = new JobLoop(store, [issuingJob(ctx, log)], { node: 'a', now: clock.now, log });
    loop.start();
    await loop.stop();
    expect((await on.look(batch)).counts.issued, 'nothing was started').to.equal(0);
    await on.start(batch);
    const [job] = await store.read.all<{ due: number }>('SELECT due_at AS due FROM job WHERE name = ?', [ISSUING_JOB]);
    expect(job?.due).to.equal(clock.now().getTime());
    await issuingJob(ctx, log).run(new AbortController().signal);
    expect((await on.look(batch)).status).to.equal('done');
    expect(logged).to.deep.equal([]);
  });

  it('leaves a document behind at which the engine fails, says so in the log, and tells the accountant no more', async () => {
    await on.start(batch);
    const { ctx } = on.world;
    let asked = 0;
    const catalog = new Proxy(ctx.catalog, {
      get(target, name) {
        if (name === 'workflow' && asked++ === 0) throw new TypeError('secret of the engine');
        const part: unknown = Reflect.get(target, name);
        return typeof part === 'function' ? part.bind(target) : part;
      },
    });
    await issuingJob({ ...ctx, catalog }, log).run(new AbortController().signal);
    const items = await on.items(batch);
    expect(items.map(({ status }) => status)).to.deep.equal(['failed', 'issued', 'issued']);
    expect(items[0]?.gaps.map(({ rule }) => rule)).to.deep.equal(['fault']);
    expect(JSON.stringify(items)).to.not.contain('secret');
    expect(logged).to.have.lengthOf(1);
    expect((await on.acts()).map(({ seriesNumber }) => seriesNumber)).to.deep.equal([1, 2]);
  });
});
