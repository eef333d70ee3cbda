import { placeholders } from './placeholders.ts';
import type { Sql, Tx } from './store.ts';

/** One entry of a request's journal: what happened, who did it, and what its guards and gates read. */
export interface JournalRow {
  readonly requestId: number;
  /** 1, 2, 3 … within the request; the request's `journalSeq` is the last one. */
  readonly seq: number;
  readonly kind: string;
  readonly event: string | null;
  readonly payload: unknown;
  /** Ids of the transitions that were taken. */
  readonly transitions: readonly string[];
  readonly actorId: number;
  readonly at: number;
  readonly effectiveHash: string;
  readonly evaluator: string;
  /** Fact path -> value. */
  readonly reads: unknown;
  readonly status: string | null;
  readonly stage: string | null;
}

type Raw = Omit<JournalRow, 'payload' | 'transitions' | 'reads'> & {
  readonly payload: string;
  readonly transitions: string;
  readonly reads: string;
};

const INSERT = `INSERT INTO journal (request_id, seq, kind, event, payload, transitions, actor_id, at, effective_hash,
  evaluator, \`reads\`, status, stage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const COLUMNS = `SELECT request_id AS requestId, seq, kind, event, payload, transitions, actor_id AS actorId, at,
  effective_hash AS effectiveHash, evaluator, \`reads\`, status, stage FROM journal`;
const SELECT = `${COLUMNS} WHERE request_id = ? AND seq > ? ORDER BY seq LIMIT ?`;

/** Adds an entry and gives its id. Entries are never changed. Fails with STORE_UNIQUE when `seq` is taken. */
export async function appendJournal(tx: Tx, row: JournalRow): Promise<number> {
  const { lastId } = await tx.run(INSERT, [
    row.requestId,
    row.seq,
    row.kind,
    row.event,
    JSON.stringify(row.payload ?? null),
    JSON.stringify(row.transitions),
    row.actorId,
    row.at,
    row.effectiveHash,
    row.evaluator,
    JSON.stringify(row.reads ?? null),
    row.status,
    row.stage,
  ]);
  return lastId;
}

/** At most `limit` entries of a request after the sequence number `afterSeq`, oldest first. */
export async function pageJournal(sql: Sql, requestId: number, afterSeq: number, limit: number): Promise<JournalRow[]> {
  return (await sql.all<Raw>(SELECT, [requestId, afterSeq, limit])).map(entryOf);
}

/** All entries of several requests by one statement, by request and oldest first. The caller sees to it that they are few. */
export async function journalsOf(sql: Sql, requestIds: readonly number[]): Promise<Map<number, JournalRow[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await sql.all<Raw>(
    `${COLUMNS} WHERE request_id IN (${placeholders(requestIds.length)}) ORDER BY request_id, seq`,
    requestIds,
  );
  return Map.groupBy(rows.map(entryOf), ({ requestId }) => requestId);
}

/** The last entry of this kind in a request's journal; undefined when there is none, or it was archived. */
export async function lastEntryOfKind(sql: Sql, requestId: number, kind: string): Promise<JournalRow | undefined> {
  const [row] = await sql.all<Raw>(`${COLUMNS} WHERE request_id = ? AND kind = ? ORDER BY seq DESC LIMIT 1`, [
    requestId,
    kind,
  ]);
  return row && entryOf(row);
}

function entryOf(row: Raw): JournalRow {
  return {
    ...row,
    payload: JSON.parse(row.payload),
    transitions: JSON.parse(row.transitions),
    reads: JSON.parse(row.reads),
  };
}
