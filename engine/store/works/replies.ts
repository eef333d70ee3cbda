import type { Title } from '../../language/index.ts';
import type { Sql, SqlValue, Tx } from '../store.ts';

/** A text that people put into comments again and again: of a person, of a group, or, with neither, of everybody. */
export interface Reply {
  readonly uuid: string;
  readonly personId: number | null;
  readonly teamId: number | null;
  readonly title: Title;
  readonly body: Title;
  readonly version: number;
  readonly createdBy: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ReplyRow extends Reply {
  readonly id: number;
  readonly teamCode: string | null;
  readonly teamTitle: Title | null;
}

type Raw = Omit<ReplyRow, 'title' | 'body' | 'teamTitle'> & {
  readonly title: string;
  readonly body: string;
  readonly teamTitle: string | null;
};

const SELECT = `SELECT y.id, y.uuid, y.person_id AS personId, y.team_id AS teamId, t.code AS teamCode, t.title AS teamTitle,
  y.title, y.body, y.version, y.created_by AS createdBy, y.created_at AS createdAt, y.updated_at AS updatedAt
  FROM reply y LEFT JOIN team t ON t.id = y.team_id`;

const read = (raw: Raw): ReplyRow => ({
  ...raw,
  title: JSON.parse(raw.title) as Title,
  body: JSON.parse(raw.body) as Title,
  teamTitle: raw.teamTitle === null ? null : (JSON.parse(raw.teamTitle) as Title),
});

export async function insertReply(tx: Tx, reply: Reply): Promise<void> {
  await tx.run(
    `INSERT INTO reply (uuid, person_id, team_id, title, body, version, created_by, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      reply.uuid,
      reply.personId,
      reply.teamId,
      JSON.stringify(reply.title),
      JSON.stringify(reply.body),
      reply.version,
      reply.createdBy,
      reply.createdAt,
      reply.updatedAt,
    ],
  );
}

/** Writes its words with version + 1, when it is still at `reply.version`; false when somebody was faster. */
export async function updateReply(tx: Tx, reply: ReplyRow): Promise<boolean> {
  const { changes } = await tx.run(
    'UPDATE reply SET title = ?, body = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?',
    [JSON.stringify(reply.title), JSON.stringify(reply.body), reply.updatedAt, reply.id, reply.version],
  );
  return changes === 1;
}

export async function deleteReply(tx: Tx, id: number): Promise<void> {
  await tx.run('DELETE FROM reply WHERE id = ?', [id]);
}

/** The reply with this uuid; undefined when there is none. */
export async function findReply(sql: Sql, uuid: string): Promise<ReplyRow | undefined> {
  const [raw] = await sql.all<Raw>(`${SELECT} WHERE y.uuid = ?`, [uuid]);
  return raw && read(raw);
}

/** At most `limit` replies after the id `after`: those of everybody, of these groups and of this person; of all groups when null. */
export async function repliesFor(
  sql: Sql,
  personId: number,
  teamIds: readonly number[] | null,
  after: number,
  limit: number,
): Promise<ReplyRow[]> {
  const teams =
    teamIds === null
      ? 'y.team_id IS NOT NULL'
      : teamIds.length === 0
        ? '1 = 0'
        : `y.team_id IN (${teamIds.map(() => '?').join(', ')})`;
  const params: SqlValue[] = [after, personId, ...(teamIds ?? []), limit];
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE y.id > ? AND (y.person_id = ? OR (y.person_id IS NULL AND y.team_id IS NULL) OR ${teams})
     ORDER BY y.id LIMIT ?`,
    params,
  );
  return rows.map(read);
}
