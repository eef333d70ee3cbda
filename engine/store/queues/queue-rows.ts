import { placeholders } from '../placeholders.ts';
import type { RequestSummary } from '../requests/page-requests.ts';
import type { Sql } from '../store.ts';

/** A machine that a request is about. */
export interface QueueObject {
  readonly uuid: string;
  readonly name: string;
  readonly serial: string | null;
  readonly plate: string | null;
}

/** A request as a queue shows it. */
export interface QueueRow extends RequestSummary {
  readonly siteUuid: string | null;
  readonly siteName: string | null;
  readonly contactUuid: string | null;
  readonly contactName: string | null;
  readonly contractUuid: string | null;
  readonly contractNumber: string | null;
  readonly effectiveHash: string;
  readonly dueAt: number | null;
  readonly statusSince: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly objects: readonly QueueObject[];
}

type Raw = Omit<QueueRow, 'flags' | 'fields' | 'objects'> & { readonly flags: string; readonly fields: string };

const SELECT = `SELECT r.id, r.uuid, r.number, r.type, r.subject, r.priority, r.status, r.stage, r.flags,
  r.client_id AS clientId, c.code AS clientCode, c.name AS clientName, r.requester_id AS requesterId,
  r.assignee_id AS assigneeId, p.uuid AS assigneeUuid, p.name AS assigneeName, r.team_id AS teamId, t.code AS teamCode,
  s.uuid AS siteUuid, s.name AS siteName, k.uuid AS contactUuid, k.name AS contactName, g.uuid AS contractUuid,
  g.number AS contractNumber, r.effective_hash AS effectiveHash, r.due_at AS dueAt, r.status_since AS statusSince,
  r.version, r.created_at AS createdAt, r.updated_at AS updatedAt, r.ended_at AS endedAt, r.fields FROM request r
  LEFT JOIN client c ON c.id = r.client_id LEFT JOIN person p ON p.id = r.assignee_id
  LEFT JOIN team t ON t.id = r.team_id LEFT JOIN site s ON s.id = r.site_id LEFT JOIN person k ON k.id = r.contact_id
  LEFT JOIN contract g ON g.id = r.contract_id WHERE r.id IN (`;

const OBJECTS = `SELECT o.request_id AS requestId, e.uuid, e.name, e.serial, e.plate FROM request_object o
  JOIN equipment e ON e.id = o.equipment_id WHERE o.request_id IN (`;

/** What a queue shows of these requests, in their order, by two statements; those that are gone are absent. */
export async function queueRows(sql: Sql, ids: readonly number[]): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const marks = placeholders(ids.length);
  const rows = await sql.all<Raw>(`${SELECT}${marks})`, ids);
  const objects = await sql.all<QueueObject & { requestId: number }>(
    `${OBJECTS}${marks}) ORDER BY o.request_id, o.position`,
    ids,
  );
  const of = Map.groupBy(objects, ({ requestId }) => requestId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const own = (of.get(id) ?? []).map(({ uuid, name, serial, plate }) => ({ uuid, name, serial, plate }));
    return [{ ...row, flags: JSON.parse(row.flags), fields: JSON.parse(row.fields), objects: own }];
  });
}
