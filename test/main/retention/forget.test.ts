import { expect } from 'chai';
import { NO_LOG } from '../../../engine/log.ts';
import { retentionJobs } from '../../../engine/main/retention/retention-jobs.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

const DAY_MS = 86_400_000;
const FOREVER = { journal: null, outbox: null, notices: null, positions: null, adminJournal: null, openings: null };

onEachDatabase('what is forgotten', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ database, pack: null });
  });
  afterEach(() => world.close());

  const forget = async (keep: Partial<typeof FOREVER> | Record<string, number>): Promise<void> => {
    const jobs = retentionJobs(world.store, { now: world.clock.now, log: NO_LOG, keep: { ...FOREVER, ...keep } });
    await jobs.find(({ name }) => name === 'forget')?.run(new AbortController().signal);
  };
  const ago = (days: number): number => world.clock.now().getTime() - days * DAY_MS;

  async function delivery(key: string, done: number | null, due: number | null): Promise<void> {
    const { read } = world.store;
    const { lastId } = await read.run(
      "INSERT INTO outbox (`key`, kind, payload, created_at, due_at, attempts, done_at) VALUES (?, 'x', '{}', 1, ?, 1, ?)",
      [key, due, done],
    );
    await read.run("INSERT INTO attempt (outbox_id, at, node, ms, ok, note) VALUES (?, 1, 'n', 1, 1, '')", [lastId]);
  }

  it('deliveries that were made, with their attempts, after their time; nothing that waits or is dead', async () => {
    await delivery('old', ago(31), 1);
    await delivery('new', ago(29), 1);
    await delivery('waits', null, 1);
    await delivery('dead', null, null);
    await forget({ outbox: 30 * DAY_MS });
    const { outbox = [], attempt } = await world.rows('outbox', 'attempt');
    expect(outbox.map(({ key }) => key)).to.deep.equal(['new', 'waits', 'dead']);
    expect(attempt).to.have.length(3);
  });

  it('nothing of which the settings say that it is kept forever', async () => {
    await delivery('old', 1, 1);
    await world.store.read.run(
      "INSERT INTO admin_journal (at, actor_id, action, subject_kind, details) VALUES (1, 1, 'x', 'y', '{}')",
    );
    const before = await world.rows('outbox', 'attempt', 'admin_journal');
    await forget({});
    expect(await world.rows('outbox', 'attempt', 'admin_journal')).to.deep.equal(before);
    await forget({ adminJournal: DAY_MS });
    expect((await world.rows('admin_journal')).admin_journal).to.deep.equal([]);
  });

  it('more rows than fit into one batch', async () => {
    const { read } = world.store;
    const values = Array.from({ length: 1201 }, () => "(1, 1, 'x', 'y', '{}')").join(', ');
    await read.run(`INSERT INTO admin_journal (at, actor_id, action, subject_kind, details) VALUES ${values}`);
    await forget({ adminJournal: DAY_MS });
    expect((await world.rows('admin_journal')).admin_journal).to.deep.equal([]);
  });

  it('answers that were kept for a repetition, after a day', async () => {
    const { read } = world.store;
    for (const [key, at] of [
      ['old', ago(1.1)],
      ['new', ago(0.9)],
    ] as const) {
      await read.run(
        "INSERT INTO idempotency (actor_id, route, `key`, body_hash, response, created_at) VALUES (1, 'r', ?, 'h', '{}', ?)",
        [key, at],
      );
    }
    await forget({});
    expect((await world.rows('idempotency')).idempotency?.map(({ key }) => key)).to.deep.equal(['new']);
  });

  it('no journal is archived unless the settings say when', () => {
    const names = (journal: number | null): string[] =>
      retentionJobs(world.store, { now: world.clock.now, log: NO_LOG, keep: { ...FOREVER, journal } }).map(
        ({ name }) => name,
      );
    expect(names(null)).to.deep.equal(['forget']);
    expect(names(DAY_MS)).to.deep.equal(['forget', 'archive-journals']);
  });
});
