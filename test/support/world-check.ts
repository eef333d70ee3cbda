import { expect } from 'chai';
import type { World } from './world.ts';

/** A request as far as its wholeness can be told from it. */
export interface WholeRequest {
  readonly id: number;
  readonly uuid: string;
  readonly version: number;
  readonly hash: string;
  readonly ended: boolean;
  readonly states: readonly string[];
  /** The journal, oldest first. */
  readonly journal: readonly { readonly seq: number; readonly kind: string; readonly event: string | null }[];
}

interface Raw {
  readonly id: number;
  readonly uuid: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly endedAt: number | null;
  readonly status: string | null;
  readonly stage: string | null;
  readonly envelope: string;
}

interface StoredEnvelope {
  readonly instance: { readonly hash: string; readonly timers: Readonly<Record<string, number>> };
  readonly states: readonly string[];
}

const PAGE = 500;
const REQUESTS = `SELECT id, uuid, version, journal_seq AS seq, effective_hash AS hash, ended_at AS endedAt, status, stage,
  envelope FROM request WHERE id > ? ORDER BY id LIMIT ${PAGE}`;
const JOURNAL = `SELECT request_id AS id, seq, kind, event, status, stage, effective_hash AS hash FROM journal
  WHERE request_id >= ? AND request_id <= ? ORDER BY request_id, seq`;
const TIMERS = `SELECT request_id AS id, state, delay, entry FROM timer WHERE request_id >= ? AND request_id <= ?`;
const OUTBOX = `SELECT request_id AS id, \`key\` FROM outbox WHERE request_id >= ? AND request_id <= ?`;

interface JournalEntry {
  readonly id: number;
  readonly seq: number;
  readonly kind: string;
  readonly event: string | null;
  readonly status: string | null;
  readonly stage: string | null;
  readonly hash: string;
}

/**
 * Expects nothing to be half done in the whole database: each request's journal is 1, 2, 3 … up to its version and its
 * last entry says what the request says; its states exist in the workflow it is pinned to; its timers are those of its
 * instance; each delivery belongs to an entry of its journal. Gives what it has looked at.
 */
export async function expectWhole(world: World): Promise<WholeRequest[]> {
  const { read } = world.store;
  const seen: WholeRequest[] = [];
  for (let after = 0; ; ) {
    const rows = await read.all<Raw>(REQUESTS, [after]);
    const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
    if (first === undefined || last === undefined) return seen;
    const journals = Map.groupBy(await read.all<JournalEntry>(JOURNAL, [first, last]), ({ id }) => id);
    const timers = await read.all<{ id: number; state: string; delay: string; entry: number }>(TIMERS, [first, last]);
    const armed = Map.groupBy(timers, ({ id }) => id);
    const outbox = Map.groupBy(await read.all<{ id: number; key: string }>(OUTBOX, [first, last]), ({ id }) => id);
    for (const row of rows) {
      const journal = journals.get(row.id) ?? [];
      const own = (armed.get(row.id) ?? []).map(({ state, delay, entry }): [string, number] => [
        `${state}/${delay}`,
        entry,
      ]);
      const keys = (outbox.get(row.id) ?? []).map(({ key }) => key);
      await expectWholeRequest(world, row, journal, Object.fromEntries(own), keys);
      const { states } = JSON.parse(row.envelope) as StoredEnvelope;
      const { id, uuid, version, hash, endedAt } = row;
      seen.push({ id, uuid, version, hash, ended: endedAt !== null, states, journal });
    }
    after = last;
  }
}

async function expectWholeRequest(
  { ctx, store }: World,
  row: Raw,
  journal: readonly JournalEntry[],
  armed: Readonly<Record<string, number>>,
  keys: readonly string[],
): Promise<void> {
  const name = `request ${row.uuid}`;
  const { instance, states } = JSON.parse(row.envelope) as StoredEnvelope;
  expect(journal.length, `${name}: length of its journal`).to.equal(row.seq);
  expect(row.version, `${name}: version`).to.equal(row.seq);
  for (const [index, { seq }] of journal.entries()) expect(seq, `${name}: gap in its journal`).to.equal(index + 1);
  const last = journal.at(-1);
  const said = [last?.status, last?.stage, last?.hash, instance.hash];
  expect(said, name).to.deep.equal([row.status, row.stage, row.hash, row.hash]);
  const workflow = await ctx.catalog.workflow(store.read, row.hash);
  for (const state of states) expect(workflow.states.has(state), `${name}: state ${state}`).to.equal(true);
  expect(armed, `${name}: timers`).to.deep.equal(row.endedAt === null ? instance.timers : {});
  for (const key of Object.keys(armed)) {
    expect(workflow.states.has(key.split('/')[0] as string), `${name}: timer ${key}`).to.equal(true);
  }
  for (const key of keys) {
    const [uuid, seq] = key.split(':');
    expect([uuid, Number(seq) <= row.seq], `${name}: delivery ${key}`).to.deep.equal([row.uuid, true]);
  }
}
