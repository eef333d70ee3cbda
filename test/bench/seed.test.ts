import { expect } from 'chai';
import { checkReplay } from '../../bench/seed/check-replay.ts';
import { checkSample } from '../../bench/seed/check-sample.ts';
import { seed } from '../../bench/seed/seed.ts';
import { Stencil } from '../../bench/seed/stencil.ts';
import { loadDemo } from '../../engine/commands/index.ts';
import { search } from '../../engine/queries/index.ts';
import { failure } from '../support/failure.ts';
import { openWorld, type World } from '../support/world.ts';
import { shippedPack } from '../support/world-pack.ts';

const SEEDED = 120;
const LAST = `(SELECT MAX(r.id) FROM request r JOIN journal j ON j.request_id = r.id AND j.kind = 'event'
  WHERE r.assignee_id IS NOT NULL)`;

/** What would be wrong with a request, how it comes about, and what is said of it. */
const WRONGS = [
  ['stands elsewhere than its journal says', `UPDATE request SET status = 'nowhere' WHERE id = ${LAST}`, 'status is'],
  ['was given to somebody without an entry', `UPDATE request SET assignee_id = 1 WHERE id = ${LAST}`, 'owner is'],
  [
    'holds a field that is not its own',
    `UPDATE request SET fields = '{"none":1}' WHERE id = ${LAST}`,
    'no field "none"',
  ],
  ['has lost an entry', `DELETE FROM journal WHERE seq = 3 AND request_id = ${LAST}`, 'not numbered from 1'],
  [
    'has an entry that its definitions refuse',
    `UPDATE journal SET event = 'no-such' WHERE kind = 'event' AND request_id = ${LAST}`,
    'is refused',
  ],
] as const;

describe('a seeded database', function () {
  this.timeout(120_000);
  let world: World;
  let demo: number;

  before(async () => {
    world = await openWorld({ pack: shippedPack('fleet-telematics') });
    await loadDemo({ ...world.ctx, quiet: true });
    demo = (await count('SELECT COUNT(*) AS found FROM request')) ?? 0;
    await seed(world.ctx, { requests: SEEDED, seed: 7, open: 0.2 });
  });
  after(() => world.close());

  const count = async (sql: string): Promise<number | undefined> =>
    (await world.store.read.all<{ found: number }>(sql))[0]?.found;

  it('holds as many requests as were asked for, and the numbers after them are free', async () => {
    expect(await count('SELECT COUNT(*) AS found FROM request')).to.equal(demo + SEEDED);
    const highest = await count('SELECT MAX(CAST(number AS INTEGER)) AS found FROM request');
    expect(await count("SELECT value AS found FROM counter WHERE name = 'request'")).to.be.at.least(highest as number);
  });

  it('has a whole journal of five entries or more for every request', async () => {
    const broken = await world.store.read.all(
      `SELECT r.id FROM request r WHERE r.journal_seq < 5 OR r.journal_seq <> (SELECT COUNT(*) FROM journal j
       WHERE j.request_id = r.id) OR r.journal_seq <> (SELECT MAX(j.seq) FROM journal j WHERE j.request_id = r.id)`,
    );
    expect(broken).to.deep.equal([]);
  });

  it('stands everywhere as its journals say when they are played again on its definitions', async () => {
    const figure = await checkReplay(world.ctx, { size: demo + SEEDED, seed: 3 });
    expect(figure.requests).to.equal(demo + SEEDED);
    expect(figure.fewest).to.be.at.least(5);
  });

  for (const [what, sql, reason] of WRONGS) {
    it(`does not pass when a request ${what}`, async () => {
      const undone = world.store.transaction(async (tx) => {
        await tx.run(sql);
        const { catalog, now } = world.ctx;
        await checkReplay({ catalog, now, store: { read: tx } }, { size: demo + SEEDED, seed: 3 });
      });
      expect((await failure(undone)).message).to.include(reason);
    });
  }

  it('copies the time and the works of a request with its journal', async () => {
    for (const [table, kind] of [
      ['time_entry', 'time'],
      ['work_line', 'work'],
    ]) {
      const lost = await world.store.read.all(
        `SELECT j.request_id FROM journal j WHERE j.kind = ? AND j.request_id > ?
         AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.request_id = j.request_id)`,
        [kind, demo],
      );
      expect(lost).to.deep.equal([]);
    }
  });

  it('is as its definitions say: events are taken and refused as the offers tell', async () => {
    const figure = await checkSample(world.ctx, { size: 60, seed: 3 });
    expect(figure.taken).to.be.greaterThan(0);
    expect(figure.refused).to.be.greaterThan(0);
  });

  it('refers to nothing that is not there, and is found by its words', async () => {
    expect(await world.store.read.all('PRAGMA foreign_key_check')).to.deep.equal([]);
    const [row] = await world.store.read.all<{ number: string; plate: string }>(
      `SELECT r.number, e.plate FROM request r JOIN request_object o ON o.request_id = r.id
       JOIN equipment e ON e.id = o.equipment_id WHERE o.position = 0 ORDER BY r.id DESC LIMIT 1`,
    );
    const found = await search(world.ctx, 'system', { q: row?.plate ?? '' });
    expect(found.requests.map(({ number }) => number)).to.include(row?.number);
  });

  it('refuses to copy where there is nothing to copy', async () => {
    const empty = await openWorld({ pack: shippedPack('fleet-telematics') });
    try {
      const refused = await seed(empty.ctx, { requests: 1, seed: 1, open: 0.1 }).catch((error: unknown) => error);
      expect(String(refused)).to.include('no open or no ended requests');
    } finally {
      await empty.close();
    }
  });
});

describe('a stencil', () => {
  it('moves instants, swaps the uuids it is told of and leaves every other text as it is', () => {
    const was = '01890000-0000-7000-8000-000000000001';
    const other = '01890000-0000-7000-8000-000000000002';
    const text = JSON.stringify({ subject: 'A "b"', by: was, of: other, at: '2026-03-02T08:00:00.000Z', n: 5 });
    const filled = new Stencil(text, 'A "b"').filled({ uuids: new Map([[was, 'new']]), shift: 60_000, subject: 'C\n' });
    expect(JSON.parse(filled)).to.deep.equal({
      subject: 'C\n',
      by: 'new',
      of: other,
      at: '2026-03-02T08:01:00.000Z',
      n: 5,
    });
  });
});
