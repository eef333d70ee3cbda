import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { NO_LOG } from '../../../engine/log.ts';
import { archiveJournals } from '../../../engine/main/retention/archive-journals.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { archiveJournal, endedRequests } from '../../../engine/store/retention/index.ts';
import type { RequestView } from '../../../engine/commands/index.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { failureOf } from '../../support/world-refusal.ts';

const DAY_MS = 86_400_000;

onEachDatabase('journals of requests that ended long ago', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(() => world.close());

  /** A request with `comments` entries between its first and its last one. */
  async function ended(comments: number): Promise<RequestView> {
    const request = await world.file();
    const { read } = world.store;
    const { request: row } = await world.records(request);
    const copy = `INSERT INTO journal (request_id, seq, kind, event, payload, transitions, actor_id, at, effective_hash,
      evaluator, \`reads\`, status, stage) SELECT request_id, ?, ?, event, ?, transitions, actor_id, at, effective_hash,
      evaluator, \`reads\`, status, stage FROM journal WHERE request_id = ? AND seq = 1`;
    for (let seq = 2; seq < comments + 2; seq += 1)
      await read.run(copy, [seq, 'comment', JSON.stringify({ comment: `no. ${seq}` }), row.id]);
    await read.run(copy, [comments + 2, 'event', '{}', row.id]);
    const now = world.clock.now().getTime();
    await read.run('UPDATE request SET is_open = 0, ended_at = ?, journal_seq = ? WHERE id = ?', [
      now,
      comments + 2,
      row.id,
    ]);
    return request;
  }
  const archive = (atOnce = 200): Promise<number> =>
    archiveJournals(world.store, {
      now: world.clock.now,
      log: NO_LOG,
      signal: new AbortController().signal,
      keepMs: 30 * DAY_MS,
      atOnce,
    });
  const seqs = async (request: RequestView): Promise<number[]> =>
    (await world.records(request)).journal.map(({ seq }) => seq);

  it('go to one file per month, whole; the first and the last entry stay', async () => {
    const requests = [await ended(3), await ended(1)];
    world.clock.pass('P31D');
    expect(await archive()).to.equal(4);
    expect(await seqs(requests[0]!)).to.deep.equal([1, 5]);
    const { journal_archive: files = [], archived_journal: parts } = await world.rows(
      'journal_archive',
      'archived_journal',
    );
    expect(files).to.have.length(1);
    expect(files[0]).to.include({ requests: 2, entries: 4 });
    expect(parts).to.have.length(2);
    const bytes = await world.store.files.get(String(files[0]?.['sha256']));
    const lines = gunzipSync(bytes)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ request, seq, payload }) => [request, seq, payload.comment])).to.deep.equal([
      [requests[0]!.uuid, 2, 'no. 2'],
      [requests[0]!.uuid, 3, 'no. 3'],
      [requests[0]!.uuid, 4, 'no. 4'],
      [requests[1]!.uuid, 2, 'no. 2'],
    ]);
    expect(lines[0]).to.not.have.property('requestId');
  });

  it('stay when the request is open, has ended lately, or has nothing between; and are never moved twice', async () => {
    const old = await ended(2);
    await ended(0);
    const open = await world.file();
    world.clock.pass('P31D');
    const late = await ended(2);
    expect(await archive()).to.equal(2);
    expect(await archive()).to.equal(0);
    expect(await seqs(old)).to.deep.equal([1, 4]);
    expect(await seqs(late)).to.deep.equal([1, 2, 3, 4]);
    expect((await seqs(open)).length).to.be.at.least(1);
  });

  it('are taken some at a time, and each comes once', async () => {
    for (let index = 0; index < 5; index += 1) await ended(2);
    world.clock.pass('P31D');
    expect(await archive(2)).to.equal(10);
    expect((await world.rows('journal_archive')).journal_archive).to.have.length(3);
  });

  it('are left whole, and no archive is recorded, when somebody writes to the request meanwhile', async () => {
    const request = await ended(3);
    world.clock.pass('P31D');
    const now = world.clock.now().getTime();
    const [found] = await endedRequests(world.store.read, { before: now, after: 0, limit: 1 });
    await world.store.read.run('UPDATE request SET is_open = 1 WHERE uuid = ?', [request.uuid]);
    const error = await failureOf(() => archiveJournal(world.store, [found!], { month: '2026-01', now }));
    expect(error.code).to.equal('STORE_BUSY');
    expect(await seqs(request)).to.deep.equal([1, 2, 3, 4, 5]);
    expect((await world.rows('journal_archive')).journal_archive).to.deep.equal([]);
  });

  it('a page says that they are archived, once, in either order, and no entry comes twice', async () => {
    const request = await ended(30);
    world.clock.pass('P31D');
    await archive();
    for (const order of ['oldest', 'newest'] as const) {
      const kinds: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await getJournal(world.ctx, 'system', request.uuid, { order, limit: 2, cursor });
        kinds.push(...page.items.map(({ kind, seq }) => `${kind} ${seq}`));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      const wanted = ['created 1', 'archived 2', 'event 32'];
      expect(kinds, order).to.deep.equal(order === 'oldest' ? wanted : wanted.toReversed());
    }
  });
});
