import { expect } from 'chai';
import * as fc from 'fast-check';
import { JournalTail } from '../../engine/live/journal-tail.ts';
import { findRequest, type Sql } from '../../engine/store/index.ts';
import { hasMaria } from '../support/maria.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { openEntries } from './support/open-entry.ts';

/** Ids of all that a tail tells until it has told everything. */
async function told(tail: JournalTail): Promise<number[]> {
  const ids: number[] = [];
  for (let more = true; more; ) {
    const looked = await tail.look();
    ids.push(...looked.marks.map(({ id }) => id));
    more = looked.more;
  }
  return ids;
}

async function idOf(world: World): Promise<number> {
  const { uuid } = await world.file();
  return (await findRequest(world.store.read, { uuid }))?.id as number;
}

onEachDatabase('the tail of the journal', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ database });
  });
  afterEach(() => world.close());

  it('tells each entry once, none that was there before', async () => {
    await world.file();
    const tail = new JournalTail(world.store.read);
    await tail.start();
    expect(await told(tail)).to.deep.equal([]);
    const request = await idOf(world);
    const looked = await tail.look();
    expect(looked.marks.map(({ requestId }) => requestId)).to.deep.equal([request]);
    expect(await told(tail)).to.deep.equal([]);
  });

  it('tells more than one page, and nothing twice', async () => {
    const tail = new JournalTail(world.store.read);
    await tail.start();
    const request = await idOf(world);
    const entries = await openEntries(
      world.store,
      request,
      Array.from({ length: 1500 }, (_, index) => index + 2),
    );
    await entries.end('commit');
    const ids = await told(tail);
    expect(ids).to.have.length(1501);
    expect(new Set(ids).size).to.equal(1501);
  });

  it('tells nothing of what was rolled back', async () => {
    const request = await idOf(world);
    const tail = new JournalTail(world.store.read);
    await tail.start();
    const undone = await openEntries(world.store, request, [2]);
    await undone.end('rollback');
    const done = await openEntries(world.store, request, [2]);
    await done.end('commit');
    expect(await told(tail)).to.deep.equal(done.ids);
  });
});

describe('the tail of the journal with writers side by side (MariaDB)', function () {
  this.timeout(60_000);
  let world: World;
  let seq = 1;
  let request: number;

  before(async function () {
    if (!hasMaria()) return this.skip();
    world = await openWorld({ database: 'mysql' });
    request = await idOf(world);
  });
  after(() => world?.close());

  const open = (count = 1) =>
    openEntries(
      world.store,
      request,
      Array.from({ length: count }, () => (seq += 1)),
    );

  it('no entry is missed and none told twice, in whatever order transactions end', async () => {
    const ends = fc.record({ count: fc.integer({ min: 1, max: 3 }), rank: fc.nat(), commits: fc.boolean() });
    const plan = fc.array(ends, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(plan, fc.array(fc.boolean()), async (writers, looks) => {
        const tail = new JournalTail(world.store.read);
        await tail.start();
        const opened = [];
        for (const writer of writers) opened.push({ ...writer, entries: await open(writer.count) });
        const seen: number[] = [];
        const ordered = opened.toSorted((a, b) => a.rank - b.rank);
        for (const [index, { entries, commits }] of ordered.entries()) {
          await entries.end(commits ? 'commit' : 'rollback');
          if (looks[index] !== false) seen.push(...(await told(tail)));
        }
        seen.push(...(await told(tail)));
        const expected = opened.filter(({ commits }) => commits).flatMap(({ entries }) => entries.ids);
        expect(seen.toSorted((a, b) => a - b)).to.deep.equal(expected.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('no entry is missed while eight writers commit and roll back as they like', async () => {
    const tail = new JournalTail(world.store.read);
    await tail.start();
    const committed: number[] = [];
    const writing = new AbortController();
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < 25; round++) {
        const entries = await open(1 + ((writer + round) % 3));
        const commits = (writer * 7 + round) % 4 !== 0;
        if (commits) committed.push(...entries.ids);
        await entries.end(commits ? 'commit' : 'rollback');
      }
    };
    const seen: number[] = [];
    const follow = (async () => {
      while (!writing.signal.aborted) seen.push(...(await told(tail)));
    })();
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    writing.abort();
    await follow;
    seen.push(...(await told(tail)));
    const order = (a: number, b: number): number => a - b;
    expect(seen.toSorted(order)).to.deep.equal(committed.toSorted(order));
  });

  it('an entry that was being written when the tail began is not missed', async () => {
    const early = await open();
    const late = await open();
    await late.end('commit');
    const tail = new JournalTail(world.store.read);
    await tail.start();
    expect(await told(tail)).to.deep.equal([]);
    await early.end('commit');
    expect(await told(tail)).to.deep.equal(early.ids);
  });

  it('none of very many gaps is missed, and nothing that lies between them is told again', async () => {
    const tail = new JournalTail(world.store.read);
    await tail.start();
    const late: Awaited<ReturnType<typeof open>>[] = [];
    const seen: number[] = [];
    const ids: number[] = [];
    for (let round = 0; round < 60; round++) {
      const entries = await open();
      if (round % 20 === 3) late.push(entries);
      else await entries.end(round % 2 === 0 ? 'commit' : 'rollback');
      if (round % 20 === 3 || round % 2 === 0) ids.push(...entries.ids);
      seen.push(...(await told(tail)));
    }
    for (const entries of late.toReversed()) {
      await entries.end('commit');
      seen.push(...(await told(tail)));
    }
    expect(seen.toSorted((a, b) => a - b)).to.deep.equal(ids);
  });

  it('a gap is asked for during 30 seconds, and no longer', async () => {
    let now = 0;
    let asked = 0;
    const { read } = world.store;
    const all: Sql['all'] = (sql, params) => {
      if (sql.includes('BETWEEN')) asked += 1;
      return read.all(sql, params);
    };
    const tail = new JournalTail({ ...read, all }, () => now);
    const undone = await open();
    await undone.end('rollback');
    const done = await open();
    await done.end('commit');
    await tail.start();
    await told(tail);
    now = 29_999;
    await told(tail);
    expect(asked).to.equal(2);
    now = 30_000;
    await told(tail);
    await told(tail);
    expect(asked).to.equal(3);
  });
});
