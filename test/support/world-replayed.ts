import { expect } from 'chai';
import type { ReadCase } from '../../engine/cli/log/read-log.ts';
import type { Store } from '../../engine/store/index.ts';

/** A case of a log as a replay left it. */
export interface ReplayedCase {
  readonly case: string;
  readonly status: string | null;
  /** Rows of the log that its journal holds, in its order. */
  readonly rows: readonly number[];
  readonly events: readonly (string | null)[];
}

interface Request {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly seq: number;
  readonly status: string | null;
}

interface Entry {
  readonly id: number;
  readonly seq: number;
  readonly kind: string;
  readonly event: string | null;
  readonly payload: string;
  readonly status: string | null;
}

/**
 * Reads what a replay has done so far and expects it to be whole: of each case the first rows of the log in their order,
 * each once, one journal entry for each, no gap, and neither a timer nor a delivery of any.
 */
export async function readReplayed(store: Store, cases: readonly ReadCase[]): Promise<ReplayedCase[]> {
  const requests = await store.read.all<Request>(
    'SELECT id, external_key AS `key`, version, journal_seq AS seq, status FROM request ORDER BY external_key',
  );
  const entries = await store.read.all<Entry>(
    'SELECT request_id AS id, seq, kind, event, payload, status FROM journal ORDER BY request_id, seq',
  );
  const journals = Map.groupBy(entries, ({ id }) => id);
  const wanted = new Map(cases.map((each) => [each.case, each.events.map(({ row }) => row)]));
  const found = requests.map((request) => replayedCase(request, journals.get(request.id) ?? [], wanted));
  expect(entries.length, 'entries of requests that are not there').to.equal(
    found.reduce((sum, { rows }) => sum + rows.length + 1, 0),
  );
  expect(new Set(found.map((each) => each.case)).size, 'cases').to.equal(found.length);
  for (const table of ['timer', 'outbox']) {
    const [row] = await store.read.all<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
    expect(row?.count, table).to.equal(0);
  }
  return found;
}

function replayedCase(
  { key, version, seq, status }: Request,
  journal: readonly Entry[],
  wanted: ReadonlyMap<string, readonly number[]>,
): ReplayedCase {
  const name = key.slice(key.indexOf(':') + 1);
  const [created, ...events] = journal;
  expect([version, seq], `${name}: version`).to.deep.equal([journal.length, journal.length]);
  expect(
    journal.map((entry) => entry.seq),
    `${name}: gaps`,
  ).to.deep.equal(journal.map((_, index) => index + 1));
  expect(created?.kind, name).to.equal('created');
  const rows = events.map(({ payload }) => (JSON.parse(payload) as { row: number }).row);
  expect(rows, `${name}: rows`).to.deep.equal(wanted.get(name)?.slice(0, rows.length));
  expect(journal.at(-1)?.status, name).to.equal(status);
  return { case: name, status, rows, events: events.map(({ event }) => event) };
}
