import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { ReglamentError } from '../../errors.ts';
import { type JournalRow, pageJournal } from '../journal.ts';
import type { Store, Tx } from '../store.ts';
import type { EndedRequest } from './ended-requests.ts';

const zip = promisify(gzip);
const EACH = 1000;

export interface Archived {
  readonly requests: number;
  readonly entries: number;
  /** SHA-256 of the file, which is its name among the stored files; null when there was nothing to move. */
  readonly sha256: string | null;
}

interface Taken {
  readonly request: EndedRequest;
  readonly rows: readonly JournalRow[];
}

/**
 * Moves the journals of ended requests, all of one month, out of the database: their entries are written to one stored
 * file (JSON lines, gzip), and when that is on the disk they are deleted and the file is recorded, in one transaction. The
 * first entry of a request and its last one stay. A crash in between leaves the journal whole, and a file that nothing
 * refers to. Fails with STORE_BUSY, nothing changed, when a request was written to meanwhile.
 */
export async function archiveJournal(
  store: Store,
  requests: readonly EndedRequest[],
  { month, now }: { readonly month: string; readonly now: number },
): Promise<Archived> {
  const taken: Taken[] = [];
  for (const request of requests) taken.push({ request, rows: await between(store, request) });
  const full = taken.filter(({ rows }) => rows.length > 0);
  const entries = full.reduce((sum, { rows }) => sum + rows.length, 0);
  if (entries === 0) return { requests: 0, entries: 0, sha256: null };
  const bytes = await zip(Buffer.from(full.flatMap(linesOf).join('')));
  const sha256 = await store.files.put(bytes);
  await store.transaction(async (tx) => {
    const { lastId } = await tx.run(
      `INSERT INTO journal_archive (month, sha256, requests, entries, bytes, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [month, sha256, full.length, entries, bytes.length, now],
    );
    for (const each of full) await move(tx, each, lastId);
  });
  return { requests: full.length, entries, sha256 };
}

/** All entries but the first and the last one. */
async function between({ read }: Store, { id }: EndedRequest): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (;;) {
    const page = await pageJournal(read, id, rows.at(-1)?.seq ?? 1, EACH);
    rows.push(...page);
    if (page.length < EACH) return rows.slice(0, -1);
  }
}

/** One line per entry; with the names that a request has outside, as its id means nothing in another database. */
function linesOf({ request: { uuid, number }, rows }: Taken): string[] {
  return rows.map((row) => `${JSON.stringify({ request: uuid, number, ...row, requestId: undefined })}\n`);
}

async function move(tx: Tx, { request: { id }, rows }: Taken, archive: number): Promise<void> {
  const [from, to] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  const { changes: marked } = await tx.run(
    `INSERT INTO archived_journal (request_id, archive_id, from_seq, to_seq)
     SELECT r.id, ?, ?, ? FROM request r WHERE r.id = ? AND r.is_open = 0`,
    [archive, from, to, id],
  );
  const { changes } = await tx.run('DELETE FROM journal WHERE request_id = ? AND seq >= ? AND seq <= ?', [
    id,
    from,
    to,
  ]);
  if (marked !== 1 || changes !== rows.length) throw new ReglamentError('STORE_BUSY');
}
