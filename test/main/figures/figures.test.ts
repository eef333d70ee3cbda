import { expect } from 'chai';
import { ReglamentError } from '../../../engine/errors.ts';
import { Figures, type Sources } from '../../../engine/main/figures/figures.ts';
import { timedStore } from '../../../engine/main/figures/timed-store.ts';
import type { Store } from '../../../engine/store/index.ts';
import { queueFigures } from '../../../engine/store/operation/index.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { failureOf } from '../../support/world-refusal.ts';

const linesOf = async (figures: Figures): Promise<string[]> => (await figures.text()).text.split('\n');
const ours = (lines: readonly string[]): string[] => lines.filter((line) => /^reglament_(?!\w+_bucket)/.test(line));

const SOURCES: Sources = {
  queues: async () => ({
    outbox: { waiting: 3, dead: 1, oldestAt: 1000 },
    timers: { waiting: 7, late: 2, parked: 1 },
  }),
  pool: () => ({ using: 2, idle: 8, waiting: 0 }),
  sockets: () => 5,
  deliveries: () => ({ done: 9, dead: 1 }),
  now: () => 61_000,
};

describe('the figures', () => {
  it('tell what was answered, committed and fired, and what waits', async () => {
    const figures = new Figures();
    figures.tellOf(SOURCES);
    figures.answered({ method: 'GET', route: '/api/v1/requests/{id}', command: null, status: 200, seconds: 0.25 });
    figures.committed('refused', 0.5);
    figures.timers({ fired: 2, stale: 0, failed: 1 });
    figures.opened('print', 40);
    expect(ours(await linesOf(figures))).to.have.members([
      'reglament_http_answers_seconds_sum{method="GET",route="/api/v1/requests/{id}",status="200"} 0.25',
      'reglament_http_answers_seconds_count{method="GET",route="/api/v1/requests/{id}",status="200"} 1',
      'reglament_transactions_seconds_sum{outcome="refused"} 0.5',
      'reglament_transactions_seconds_count{outcome="refused"} 1',
      'reglament_commands_total{command="fireTimer",outcome="done"} 2',
      'reglament_commands_total{command="fireTimer",outcome="failed"} 1',
      'reglament_timers_total{outcome="fired"} 2',
      'reglament_timers_total{outcome="failed"} 1',
      'reglament_papers_opened_total{way="print"} 40',
      'reglament_database_up 1',
      'reglament_outbox{state="waiting"} 3',
      'reglament_outbox{state="dead"} 1',
      'reglament_outbox_oldest_seconds 60',
      'reglament_timers{state="waiting"} 7',
      'reglament_timers{state="late"} 2',
      'reglament_timers{state="parked"} 1',
      'reglament_database_connections{state="using"} 2',
      'reglament_database_connections{state="idle"} 8',
      'reglament_database_connections{state="waiting"} 0',
      'reglament_live_connections 5',
      'reglament_deliveries{outcome="done"} 9',
      'reglament_deliveries{outcome="dead"} 1',
    ]);
  });

  it('count commands by their names and by what became of them, and nothing that only reads', async () => {
    const figures = new Figures();
    const answer = (command: string | null, status: number): void =>
      figures.answered({ method: 'POST', route: '/x', command, status, seconds: 0.1 });
    for (const status of [200, 201, 303, 409, 422, 500]) answer('sendEvent', status);
    answer('addWork', 204);
    answer(null, 200);
    figures.timers({ fired: 0, stale: 3, failed: 0 });
    const counted = (await linesOf(figures)).filter((line) => line.startsWith('reglament_commands_total{'));
    expect(counted).to.have.members([
      'reglament_commands_total{command="sendEvent",outcome="done"} 3',
      'reglament_commands_total{command="sendEvent",outcome="refused"} 2',
      'reglament_commands_total{command="sendEvent",outcome="failed"} 1',
      'reglament_commands_total{command="addWork",outcome="done"} 1',
      'reglament_commands_total{command="fireTimer",outcome="refused"} 3',
    ]);
  });

  it('tell of the process: memory, processor, event loop', async () => {
    const text = (await linesOf(new Figures())).join('\n');
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(text).to.contain(name);
  });

  it('tell nothing of before when the database is away', async () => {
    const figures = new Figures();
    figures.tellOf(SOURCES);
    await figures.text();
    figures.tellOf({ ...SOURCES, queues: () => Promise.reject(new Error('away')) });
    const lines = ours(await linesOf(figures));
    expect(lines).to.include('reglament_database_up 0');
    expect(lines.filter((line) => /outbox\{|timers\{/.test(line))).to.deep.equal([]);
  });

  it('a transaction is committed, refused or failed, and its result and its error are passed on', async () => {
    const figures = new Figures();
    const fake = { transaction: async (work: () => Promise<unknown>) => work() } as unknown as Store;
    const store = timedStore(fake, figures);
    expect(await store.transaction(async () => 'done')).to.equal('done');
    await failureOf(() => store.transaction(() => Promise.reject(new ReglamentError('FORBIDDEN', { action: 'x' }))));
    await failureOf(() => store.transaction(() => Promise.reject(new ReglamentError('STORE_BUSY'))));
    const lines = ours(await linesOf(figures));
    for (const outcome of ['committed', 'refused', 'failed'])
      expect(lines).to.include(`reglament_transactions_seconds_count{outcome="${outcome}"} 1`);
  });
});

onEachDatabase('what waits', (database) => {
  let world: World;
  before(async () => {
    world = await openWorld({ database });
  });
  after(() => world.close());

  it('is nothing in an empty database, and what is done counts no more', async () => {
    const { read } = world.store;
    expect(await queueFigures(read, 0)).to.deep.equal({
      outbox: { waiting: 0, dead: 0, oldestAt: null },
      timers: { waiting: 0, late: 0, parked: 0 },
    });
    const now = 1_000_000;
    const rows = [
      ['a', 100, 200, null],
      ['b', 300, 200, null],
      ['dead', 50, null, null],
      ['done', 10, 20, 30],
    ] as const;
    for (const [key, created, due, done] of rows) {
      await read.run(
        `INSERT INTO outbox (\`key\`, kind, payload, created_at, due_at, attempts, done_at) VALUES (?, 'x', '{}', ?, ?, 0, ?)`,
        [key, created, due, done],
      );
    }
    const { uuid } = await world.file();
    const { request } = await world.records({ uuid });
    for (const [state, due, parked] of [
      ['p', now - 60_000, 1],
      ['q', now - 60_000, 0],
      ['r', now - 5000, 0],
      ['s', now + 5000, 0],
    ] as const) {
      await read.run(
        'INSERT INTO timer (request_id, state, delay, entry, set_at, due_at, attempts, parked) VALUES (?, ?, ?, 1, 0, ?, 0, ?)',
        [request.id, state, 'd', due, parked],
      );
    }
    const figures = await queueFigures(read, now);
    // The new request has armed one of its own.
    expect(figures.timers).to.deep.equal({ waiting: 3, late: 1, parked: 1 });
    expect(figures.outbox).to.deep.include({ dead: 1, oldestAt: 100 });
    expect(figures.outbox.waiting).to.be.at.least(2);
  });
});
