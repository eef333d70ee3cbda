import type { Title } from '../../language/index.ts';
import { insertRows } from '../insert-rows.ts';
import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';

/** Something that a person is told inside the program. */
export interface Notice {
  readonly uuid: string;
  readonly personId: number;
  /** Key of the delivery that it came by: nobody is told the same twice. */
  readonly key: string;
  readonly topic: string;
  readonly requestId: number | null;
  readonly subject: Title;
  readonly body: Title;
  readonly createdAt: number;
}

export interface NoticeRow extends Notice {
  readonly id: number;
  readonly readAt: number | null;
  /** Null for a request that is gone, and for what belongs to none. */
  readonly request: { readonly uuid: string; readonly number: string } | null;
}

const COLUMNS = ['uuid', 'person_id', 'key', 'topic', 'request_id', 'subject', 'body', 'created_at'];

/** Adds notices. Fails with STORE_UNIQUE when a person has one by that key. */
export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const rows = notices.map(({ uuid, personId, key, topic, requestId, subject, body, createdAt }) => {
    return [uuid, personId, key, topic, requestId, JSON.stringify(subject), JSON.stringify(body), createdAt];
  });
  for (let from = 0; from < rows.length; from += 50)
    await insertRows(tx, 'notice', COLUMNS, rows.slice(from, from + 50));
}

/** Who of these people has a notice by which of these keys: "<person id> <key>". */
export async function toldAlready(
  sql: Sql,
  keys: readonly string[],
  personIds: readonly number[],
): Promise<Set<string>> {
  if (keys.length === 0 || personIds.length === 0) return new Set();
  const rows = await sql.all<{ id: number; key: string }>(
    `SELECT person_id AS id, \`key\` FROM notice
     WHERE person_id IN (${placeholders(personIds.length)}) AND \`key\` IN (${placeholders(keys.length)})`,
    [...personIds, ...keys],
  );
  return new Set(rows.map(({ id, key }) => `${id} ${key}`));
}

/** At most `limit` notices of a person below the id `before` (null: from the start), the newest first. */
export async function pageNotices(
  sql: Sql,
  personId: number,
  { before, limit, unread }: { readonly before: number | null; readonly limit: number; readonly unread: boolean },
): Promise<NoticeRow[]> {
  const rows = await sql.all<
    Omit<NoticeRow, 'subject' | 'body' | 'request'> & {
      readonly subject: string;
      readonly body: string;
      readonly requestUuid: string | null;
      readonly requestNumber: string;
    }
  >(
    `SELECT n.id, n.uuid, n.person_id AS personId, n.\`key\`, n.topic, n.request_id AS requestId, n.subject, n.body,
     n.created_at AS createdAt, n.read_at AS readAt, r.uuid AS requestUuid, r.number AS requestNumber
     FROM notice n LEFT JOIN request r ON r.id = n.request_id
     WHERE n.person_id = ? ${unread ? 'AND n.read_at IS NULL' : ''} AND n.id < ? ORDER BY n.id DESC LIMIT ?`,
    [personId, before ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map(({ requestUuid, requestNumber, ...row }) => ({
    ...row,
    subject: JSON.parse(row.subject),
    body: JSON.parse(row.body),
    request: requestUuid === null ? null : { uuid: requestUuid, number: requestNumber },
  }));
}

/** How many a person has not read; counts no further than `most`. */
export async function countUnread(sql: Sql, personId: number, most: number): Promise<number> {
  const [row] = await sql.all<{ count: number }>(
    `SELECT COUNT(*) AS count FROM
     (SELECT 1 FROM notice WHERE person_id = ? AND read_at IS NULL LIMIT ?) AS unread`,
    [personId, most],
  );
  return row?.count ?? 0;
}

/** Marks notices of a person as read or unread; gives how many of them are his. */
export async function markNotices(
  sql: Sql,
  personId: number,
  uuids: readonly string[],
  readAt: number | null,
): Promise<number> {
  const { changes } = await sql.run(
    `UPDATE notice SET read_at = ${readAt === null ? '?' : 'COALESCE(read_at, ?)'}
     WHERE person_id = ? AND uuid IN (${placeholders(uuids.length)})`,
    [readAt, personId, ...uuids],
  );
  return changes;
}

/** Marks all notices of a person as read that came up to an instant; gives how many were unread. */
export async function markAllNotices(sql: Sql, personId: number, until: number, readAt: number): Promise<number> {
  const { changes } = await sql.run(
    'UPDATE notice SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND created_at <= ?',
    [readAt, personId, until],
  );
  return changes;
}
