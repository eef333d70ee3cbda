import { expect } from 'chai';
import {
  insertRequest,
  lockRequest,
  pageByHash,
  pageRequests,
  type RequestFilter,
  type Sql,
  type Store,
} from '../../../engine/store/index.ts';
import { failure } from '../../support/failure.ts';
import type { Ground } from '../store.contract.ts';
import { HASH, makeWorld, newRequest, NOW, type World } from './world.ts';

/** Thirty requests: every third done, every second without a team, the last ten closed. */
async function filled(store: Store, world: World): Promise<void> {
  await store.transaction(async (tx) => {
    for (let at = 0; at < 30; at++) {
      const changes = {
        subject: String(at),
        status: at % 3 === 0 ? 'done' : 'new',
        teamId: at % 2 === 0 ? world.teamId : null,
        assigneeId: at % 5 === 0 ? world.personId : null,
        endedAt: at >= 20 ? NOW : null,
      };
      await insertRequest(tx, newRequest(world, changes));
    }
  });
}

/** Reads a queue to its end, three at a time. */
async function walked(store: Store, filters: RequestFilter | RequestFilter[]): Promise<number[]> {
  const subjects: number[] = [];
  let before: number | null = null;
  for (;;) {
    const page = await pageRequests(store.read, filters, before, 3);
    if (page.length === 0) return subjects;
    subjects.push(...page.map(({ subject }) => Number(subject)));
    before = page.at(-1)?.id ?? null;
  }
}

/** What is left of 29 … 0. */
const where = (keep: (at: number) => boolean): number[] => Array.from({ length: 30 }, (_, at) => 29 - at).filter(keep);

export function queueContract(ground: Ground): void {
  describe('queues', () => {
    it('are read newest first to the end, without a gap or a repetition', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await filled(store, world);
      expect(await walked(store, {})).to.deep.equal(where(() => true));
      expect(await walked(store, { open: true })).to.deep.equal(where((at) => at < 20));
      expect(await walked(store, { status: 'done' })).to.deep.equal(where((at) => at % 3 === 0));
    });

    it('hold all that is asked for at once, lists and nulls included', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await filled(store, world);
      const both = await walked(store, { status: ['new', 'done'], teamId: null, open: false });
      expect(both).to.deep.equal(where((at) => at % 2 === 1 && at >= 20));
      expect(await walked(store, { status: ['none'] })).to.deep.equal([]);
      expect(await walked(store, { teamId: [] })).to.deep.equal([]);
    });

    it('show a request once when several alternatives hold it', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await filled(store, world);
      const mine = await walked(store, [{ assigneeId: world.personId }, { teamId: world.teamId }]);
      expect(mine).to.deep.equal(where((at) => at % 5 === 0 || at % 2 === 0));
      expect(await walked(store, [])).to.deep.equal([]);
    });

    it('name client, assignee and team, and nothing of the state', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await store.transaction((tx) => insertRequest(tx, newRequest(world)));
      const [row] = await pageRequests(store.read, {}, null, 1);
      expect(row).to.include({ clientCode: 'north', clientName: 'Север', assigneeName: 'Ада', teamCode: 'field' });
      expect(row).to.deep.include({ flags: ['paid'] });
      expect(row).to.not.have.any.keys('envelope', 'fields', 'checklists');
    });

    it('refuse more combinations than a statement should hold', async () => {
      const { read } = await ground.fresh();
      const many = Array.from({ length: 200 }, (_, at) => `s${at}`);
      expect(await failure(pageRequests(read, { status: many }, null, 5))).to.be.instanceOf(RangeError);
    });

    it('feed a migration with the open requests of one version', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await filled(store, world);
      const first = await pageByHash(store.read, HASH, null, 15);
      const rest = await pageByHash(store.read, HASH, first.at(-1)?.id ?? null, 15);
      expect([first.length, rest.length]).to.deep.equal([15, 5]);
      expect(await pageByHash(store.read, 'none', null, 15)).to.deep.equal([]);
    });

    it('cost the same at the far end as at the start, however many requests there are', async () => {
      const store = await ground.fresh();
      const world = await makeWorld(store);
      await store.transaction((tx) => insertRequest(tx, newRequest(world)));
      if (store.dialect === 'mysql') await doubled(store, 12);
      const { clientId, personId, teamId } = world;
      for (const filter of [
        { status: 'new' },
        { open: true },
        { assigneeId: personId },
        { clientId },
        { teamId },
        {},
      ]) {
        for (const before of [null, 2000, 100]) {
          const cost = store.dialect === 'mysql' ? rowsRead(store, filter, before) : scans(store, filter, before);
          expect(await cost, JSON.stringify([filter, before])).to.be.lessThan(300);
        }
      }
    });

    it('do not wait for the client or assignee that two locked requests share', async () => {
      const store = await ground.fresh();
      if (store.dialect !== 'mysql') return; // one writer at a time there
      const world = await makeWorld(store);
      const [one, two] = [newRequest(world), newRequest(world)];
      await store.transaction(async (tx) => {
        await insertRequest(tx, one);
        await insertRequest(tx, two);
      });
      await store.transaction(async (outer) => {
        await lockRequest(outer, one.uuid);
        const inner = await store.transaction((tx) => lockRequest(tx, two.uuid));
        expect(inner?.uuid).to.equal(two.uuid);
      });
    });
  });
}

/** Doubles the one request so many times, by statements of the server's own. */
async function doubled({ read }: Store, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await read.run(
      `INSERT INTO request (uuid, number, type, subject, client_id, assignee_id, team_id, priority, status, stage, flags,
       effective_hash, envelope, fields, checklists, version, journal_seq, created_at, updated_at, is_open)
       SELECT CONCAT('u', ?, '-', id), CONCAT('n', ?, '-', id), type, subject, client_id, assignee_id, team_id, priority,
       status, stage, flags, effective_hash, envelope, fields, checklists, 1, 0, 1, 1, 1 FROM request`,
      [String(time), String(time)],
    );
  }
  await read.all('ANALYZE TABLE request');
}

/** How many rows the server touched for one page of ten. */
async function rowsRead(store: Store, filter: RequestFilter, before: number | null): Promise<number> {
  return store.transaction(async (tx) => {
    await tx.run('FLUSH STATUS');
    await pageRequests(tx, filter, before, 10);
    const rows = await tx.all<{ Value: string }>("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  });
}

/** How many steps of SQLite's plan for a page read more than the page: none may. */
async function scans(store: Store, filter: RequestFilter, before: number | null): Promise<number> {
  let bad = 0;
  const explained: Sql = {
    dialect: store.dialect,
    run: store.read.run.bind(store.read),
    async all(sql, params) {
      const plan = await store.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
      bad = plan.filter(({ detail }) => /^SCAN [a-z]+$|TEMP B-TREE/.test(detail)).length;
      expect(plan.some(({ detail }) => /^SEARCH r USING (COVERING )?INDEX request__/.test(detail))).to.equal(true);
      return [];
    },
  };
  await pageRequests(explained, filter, before, 10);
  return bad * 1000;
}
