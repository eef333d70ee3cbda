/** The migration of many requests while events keep coming: a few hundred in the tests, ten thousand in the soak. */
import { expect } from 'chai';
import { rollBack, runMigration, sendEvent } from '../../engine/commands/index.ts';
import type { Acting } from './people.ts';
import { type Database, openWorld, type World } from './world.ts';
import { expectWhole, type WholeRequest } from './world-check.ts';
import { publishEdit } from './world-drafts.ts';
import { startTraffic, type Traffic } from './world-traffic.ts';
import { MOVE, upgrade } from './world-upgrade.ts';

const FLOW = 'workflows/repair.json';
const AT_ONCE = 16;

/** What is known of a large migration after it. */
export interface LargeMigration {
  readonly moved: number;
  readonly conflicts: number;
  readonly movedBack: number;
  readonly movedOn: number;
  readonly events: number;
  readonly filed: number;
}

/** Creates `count` requests, migrates them under traffic, takes the migration back, and expects every count to add up. */
export async function migrateMany(
  database: Database,
  count: number,
  say: (line: string) => void,
): Promise<LargeMigration> {
  const world = await openWorld({ database });
  const other = await openWorld({ beside: world });
  const clock = stopwatch(say);
  try {
    const desk = await world.person('desk');
    const uuids = await fileMany(world, desk, count);
    clock(`${count} requests filed`);

    const { migration } = await publishEdit(world, FLOW, upgrade, MOVE);
    const traffic = startTraffic(other, desk, uuids.slice(0, count / 2));
    const report = await runMigration(world.ctx, migration as string);
    await traffic.stop();
    clock(
      `${report.moved} moved, ${report.conflicts} conflicts, beside ${traffic.acknowledged.length} events and ${traffic.fired} timers`,
    );
    const after = await expectWhole(world);
    await expectMigrated(world, after, count, traffic, report);
    clock('looked at');

    const touched = await touchSome(other, desk, after);
    clock(`${touched} touched`);
    const before = await migrationItems(world, migration as string);
    const versions = new Map((await expectWhole(world)).map(({ id, version }) => [id, version]));
    const { migrations } = await rollBack(world.ctx, await world.person({ roles: ['chief'] }), { release: 2 });
    const undo = await runMigration(world.ctx, migrations[0] as string);
    clock(`${undo.moved} moved back, ${undo.conflicts} had moved on`);
    const moved = before.filter(({ outcome }) => outcome === 'moved');
    const still = moved.filter(({ request, version }) => versions.get(request) === version);
    expect(undo).to.deep.include({ status: 'done', total: moved.length, moved: still.length });
    expect(undo.conflicts).to.equal(moved.length - still.length);
    await expectUndone(world, migrations[0] as string, new Set(still.map(({ request }) => request)));
    return {
      moved: report.moved,
      conflicts: report.conflicts,
      movedBack: undo.moved,
      movedOn: undo.conflicts,
      events: traffic.acknowledged.length,
      filed: traffic.filed.length,
    };
  } finally {
    await other.close();
    await world.close();
  }
}

/** Requests in every place: at intake, waiting with two timers, inspected, in work, being weighed (a conflict), ended. */
async function fileMany(world: World, desk: Acting, count: number): Promise<string[]> {
  const uuids: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      const { uuid } = await world.file({ fields: { note: `no. ${index}`, weight: 9, pieces: 1 } }, desk);
      uuids.push(uuid);
      const send = (event: string, price?: number) =>
        sendEvent(world.ctx, desk, {
          request: uuid,
          event,
          comment: 'as filed',
          ...(price === undefined ? {} : { fields: { price } }),
        });
      const place = index % 10;
      if (place < 4) await send('estimate', 9000);
      else if (place === 4) await send('accept', 100);
      else if (place === 5) await send('estimate', 100);
      else if (index % 50 === 6) await send('weigh');
      else if (index % 50 === 16) await send('cancel');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return uuids;
}

/** Nothing is lost, and every open request stands on the new version or is listed with its reason. */
async function expectMigrated(
  world: World,
  after: readonly WholeRequest[],
  count: number,
  traffic: Traffic,
  report: { moved: number; conflicts: number; status: string; migration: string },
): Promise<void> {
  expect(report.status).to.equal('done');
  expect(after).to.have.length(count + traffic.filed.length);
  const byUuid = new Map(after.map((each) => [each.uuid, each]));
  for (const { uuid, version, event } of traffic.acknowledged) {
    const entry = byUuid.get(uuid)?.journal[version - 1];
    expect([entry?.seq, entry?.event], `${event} of ${uuid}`).to.deep.equal([version, event]);
  }
  const items = await migrationItems(world, report.migration);
  const outcomes = new Map(items.map(({ request, outcome }) => [request, outcome]));
  const fresh = (await world.file()).hash;
  for (const { id, hash, ended, journal } of after) {
    const moves = journal.filter(({ kind }) => kind === 'migrated').length;
    expect(moves, 'moved once or not at all').to.equal(outcomes.get(id) === 'moved' ? 1 : 0);
    if (!ended) expect(hash === fresh || outcomes.get(id) === 'conflict').to.equal(true);
  }
  const counted = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
  expect([report.moved, report.conflicts]).to.deep.equal([counted('moved'), counted('conflict')]);
}

async function touchSome(world: World, desk: Acting, requests: readonly WholeRequest[]): Promise<number> {
  const open = requests.filter(({ ended, states }) => !ended && states.includes('unpaid'));
  const chosen = open.filter((_, index) => index % 7 === 0);
  for (const { uuid } of chosen) await sendEvent(world.ctx, desk, { request: uuid, event: 'pay' });
  return chosen.length;
}

/** Exactly those that had not moved on are back on the version before, in states of it; the others are listed. */
async function expectUndone(world: World, undo: string, expected: ReadonlySet<number>): Promise<void> {
  const after = await expectWhole(world);
  const items = await migrationItems(world, undo);
  for (const { request, outcome, reason } of items) {
    expect(outcome).to.equal(expected.has(request) ? 'moved' : 'conflict');
    expect(reason === null ? null : JSON.parse(reason).en).to.equal(
      outcome === 'conflict' ? 'the request has moved on since' : null,
    );
  }
  const old = (await world.file()).hash;
  for (const { id, hash, journal } of after) {
    if (!expected.has(id)) continue;
    expect([hash, journal.at(-1)?.kind]).to.deep.equal([old, 'migration-undone']);
  }
}

interface Item {
  readonly request: number;
  readonly outcome: string;
  readonly reason: string | null;
  readonly version: number | null;
}

function migrationItems({ store }: World, migration: string): Promise<Item[]> {
  return store.read.all<Item>(
    `SELECT i.request_id AS request, i.outcome, i.reason, i.version_after AS version FROM migration_item i
     JOIN migration m ON m.id = i.migration_id WHERE m.uuid = ?`,
    [migration],
  );
}

function stopwatch(say: (line: string) => void): (what: string) => void {
  let from = performance.now();
  return (what) => {
    say(`${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
    from = performance.now();
  };
}
