import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';
import { boundColumns, boundDays, type RawBound, readBound, readFields } from './bound-columns.ts';
import { dayOf } from './day-of.ts';
import { DOCUMENTS, readDocuments } from './document-facts.ts';
import type { LoadedRequest, RequestRow } from './request-row.ts';

type Texts = 'flags' | 'envelope' | 'fields' | 'checklists';

type Raw = Omit<RequestRow, Texts> &
  RawBound &
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
    readonly clientFields: string | null;
    readonly objects: number;
    readonly openChildren: number;
    readonly documents: string | null;
    readonly mergedInto: string | null;
  };

// What belongs to others comes by scalar subqueries: FOR UPDATE locks the rows of a join as well, and then all requests
// of one client or one assignee would wait for each other.
const SELECT = `SELECT r.id, r.uuid, r.number, r.external_key AS externalKey, r.type, r.subject, r.client_id AS clientId,
  r.requester_id AS requesterId, r.assignee_id AS assigneeId, r.team_id AS teamId, r.priority, r.status, r.stage, r.flags,
  r.effective_hash AS effectiveHash, r.envelope, r.fields, r.checklists, r.version, r.journal_seq AS journalSeq,
  r.created_at AS createdAt, r.updated_at AS updatedAt, r.ended_at AS endedAt, r.site_id AS siteId,
  r.contact_id AS contactId, r.contract_id AS contractId, r.parent_id AS parentId, r.merged_into_id AS mergedIntoId,
  r.due_at AS dueAt, r.secret,
  (SELECT c.code FROM client c WHERE c.id = r.client_id) AS clientCode,
  (SELECT c.name FROM client c WHERE c.id = r.client_id) AS clientName,
  (SELECT p.uuid FROM person p WHERE p.id = r.assignee_id) AS assigneeUuid,
  (SELECT p.roles FROM person p WHERE p.id = r.assignee_id) AS assigneeRoles,
  (SELECT GROUP_CONCAT(t.code) FROM membership m JOIN team t ON t.id = m.team_id WHERE m.person_id = r.assignee_id)
    AS assigneeTeams,
  (SELECT t.code FROM team t WHERE t.id = r.team_id) AS teamCode,
  (SELECT COALESCE(SUM(w.amount), 0) FROM work_line w WHERE w.request_id = r.id AND w.left_out IS NULL)
    AS worksTotal,
  (SELECT COUNT(*) FROM work_line w WHERE w.request_id = r.id AND w.left_out IS NULL) AS worksCount,
  (SELECT COALESCE(SUM(e.minutes), 0) FROM time_entry e WHERE e.request_id = r.id) AS worksMinutes,
  EXISTS (SELECT 1 FROM watcher w WHERE w.request_id = r.id) AS watched,
  (SELECT c.fields FROM client c WHERE c.id = r.client_id) AS clientFields,
  (SELECT COUNT(*) FROM request_object o WHERE o.request_id = r.id) AS objects,
  (SELECT COUNT(*) FROM request u WHERE u.parent_id = r.id AND u.is_open = 1) AS openChildren,
  ${DOCUMENTS} AS documents,
  (SELECT n.number FROM request n WHERE n.id = r.merged_into_id) AS mergedInto,
  ${boundColumns({
    site: 'r.site_id',
    contract: 'r.contract_id',
    equipment: '(SELECT o.equipment_id FROM request_object o WHERE o.request_id = r.id ORDER BY o.position LIMIT 1)',
  })}
  FROM request r WHERE `;

/**
 * The request that `where` finds (at most one), by one statement. `where` is SQL of ours about `r`, never input. `now`
 * decides about warranties and paid periods.
 */
export async function loadRequest(
  sql: Sql,
  where: string,
  params: readonly SqlValue[],
  now: Date,
): Promise<LoadedRequest | undefined> {
  const day = dayOf(now);
  const [raw] = await sql.all<Raw>(SELECT + where, [...boundDays(day), ...params]);
  return raw && readRequest(raw, day);
}

/** The requests with these ids inside the database, by one statement; those that are gone are absent. Takes no lock. */
export async function loadRequests(sql: Sql, ids: readonly number[], now: Date): Promise<LoadedRequest[]> {
  if (ids.length === 0) return [];
  const day = dayOf(now);
  const rows = await sql.all<Raw>(`${SELECT}r.id IN (${placeholders(ids.length)})`, [...boundDays(day), ...ids]);
  return rows.map((row) => readRequest(row, day));
}

function readRequest(raw: Raw, day: string): LoadedRequest {
  const { clientCode, clientName, assigneeUuid, assigneeRoles, assigneeTeams, ...others } = raw;
  const { worksTotal, worksCount, worksMinutes, ...rest } = others;
  const { site: _, contract: __, equipment: ___, objects, openChildren, documents, ...row } = rest;
  return {
    ...row,
    flags: JSON.parse(row.flags),
    envelope: JSON.parse(row.envelope),
    fields: JSON.parse(row.fields),
    checklists: JSON.parse(row.checklists),
    watched: row.watched === 1,
    // MySQL sums to decimals.
    works: { total: Number(worksTotal), count: worksCount, minutes: Number(worksMinutes) },
    clientFields: readFields(row.clientFields),
    bound: {
      due: row.dueAt === null ? null : new Date(row.dueAt).toISOString(),
      objects,
      openChildren,
      documents: readDocuments(documents),
      ...readBound(raw, day),
    },
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
