import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';
import type { LoadedRequest, RequestRow } from './request-row.ts';

type Texts = 'flags' | 'envelope' | 'fields' | 'checklists';

type Raw = Omit<RequestRow, Texts> &
  Readonly<Record<Texts, string>> & {
    readonly clientCode: string | null;
    readonly clientName: string;
    readonly assigneeUuid: string | null;
    readonly assigneeRoles: string;
    readonly assigneeTeams: string | null;
    readonly teamCode: string | null;
    readonly watched: number;
    readonly worksTotal: number | string;
    readonly worksCount: number;
    readonly worksMinutes: number | string;
  };

// What belongs to others comes by scalar subqueries: FOR UPDATE locks the rows of a join as well, and then all requests
// of one client or one assignee would wait for each other.
const SELECT = `SELECT r.id, r.uuid, r.number, r.external_key AS externalKey, r.type, r.subject, r.client_id AS clientId,
  r.requester_id AS requesterId, r.assignee_id AS assigneeId, r.team_id AS teamId, r.priority, r.status, r.stage, r.flags,
  r.effective_hash AS effectiveHash, r.envelope, r.fields, r.checklists, r.version, r.journal_seq AS journalSeq,
  r.created_at AS createdAt, r.updated_at AS updatedAt, r.ended_at AS endedAt,
  (SELECT c.code FROM client c WHERE c.id = r.client_id) AS clientCode,
  (SELECT c.name FROM client c WHERE c.id = r.client_id) AS clientName,
  (SELECT p.uuid FROM person p WHERE p.id = r.assignee_id) AS assigneeUuid,
  (SELECT p.roles FROM person p WHERE p.id = r.assignee_id) AS assigneeRoles,
  (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = r.assignee_id)
    AS assigneeTeams,
  (SELECT t.code FROM team t WHERE t.id = r.team_id) AS teamCode,
  (SELECT COALESCE(SUM(w.amount), 0) FROM work_line w WHERE w.request_id = r.id) AS worksTotal,
  (SELECT COUNT(*) FROM work_line w WHERE w.request_id = r.id) AS worksCount,
  (SELECT COALESCE(SUM(e.minutes), 0) FROM time_entry e WHERE e.request_id = r.id) AS worksMinutes,
  EXISTS (SELECT 1 FROM watcher w WHERE w.request_id = r.id) AS watched
  FROM request r WHERE `;

/** The request that `where` finds (at most one), by one statement. `where` is SQL of ours about `r`, never input. */
export async function loadRequest(
  sql: Sql,
  where: string,
  params: readonly SqlValue[],
): Promise<LoadedRequest | undefined> {
  const [raw] = await sql.all<Raw>(SELECT + where, params);
  return raw && readRequest(raw);
}

/** The requests with these ids inside the database, by one statement; those that are gone are absent. Takes no lock. */
export async function loadRequests(sql: Sql, ids: readonly number[]): Promise<LoadedRequest[]> {
  if (ids.length === 0) return [];
  return (await sql.all<Raw>(`${SELECT}r.id IN (${placeholders(ids.length)})`, ids)).map(readRequest);
}

function readRequest({
  clientCode,
  clientName,
  assigneeUuid,
  assigneeRoles,
  assigneeTeams,
  worksTotal,
  worksCount,
  worksMinutes,
  ...row
}: Raw): LoadedRequest {
  return {
    ...row,
    flags: JSON.parse(row.flags),
    envelope: JSON.parse(row.envelope),
    fields: JSON.parse(row.fields),
    checklists: JSON.parse(row.checklists),
    watched: row.watched === 1,
    // MySQL sums to decimals.
    works: { total: Number(worksTotal), count: worksCount, minutes: Number(worksMinutes) },
    client: clientCode === null ? null : { code: clientCode, name: clientName },
    assignee:
      assigneeUuid === null
        ? null
        : { uuid: assigneeUuid, roles: JSON.parse(assigneeRoles), teams: splitCodes(assigneeTeams) },
  };
}

/** GROUP_CONCAT promises no order. */
export function splitCodes(codes: string | null): string[] {
  return codes === null ? [] : codes.split(',').toSorted();
}
