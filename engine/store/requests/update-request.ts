import type { Tx } from '../store.ts';
import type { RequestRow } from './request-row.ts';

/** What a command may change. Number, type, requester and key are for ever. */
export type RequestChange = Omit<
  RequestRow,
  'uuid' | 'number' | 'externalKey' | 'type' | 'requesterId' | 'version' | 'createdAt' | 'secret' | 'parentId'
>;

// Since when it stands in its status goes before the status: MySQL assigns from the left.
const UPDATE = `UPDATE request SET status_since = CASE WHEN COALESCE(status, '') = ? THEN status_since ELSE ? END,
  subject = ?, client_id = ?, assignee_id = ?, team_id = ?, priority = ?, status = ?,
  stage = ?, flags = ?, effective_hash = ?, envelope = ?, fields = ?, checklists = ?, version = ?, journal_seq = ?,
  updated_at = ?, ended_at = ?, is_open = ?, site_id = ?, contact_id = ?, contract_id = ?, merged_into_id = ?, due_at = ?
  WHERE id = ? AND version = ?`;

/**
 * Writes the request with version `expected + 1`; false, and nothing written, when it is no longer at version `expected`.
 */
export async function updateRequest(tx: Tx, row: RequestChange, expected: number): Promise<boolean> {
  const { changes } = await tx.run(UPDATE, [
    row.status ?? '',
    row.updatedAt,
    row.subject,
    row.clientId,
    row.assigneeId,
    row.teamId,
    row.priority,
    row.status,
    row.stage,
    JSON.stringify(row.flags),
    row.effectiveHash,
    JSON.stringify(row.envelope ?? null),
    JSON.stringify(row.fields),
    JSON.stringify(row.checklists),
    expected + 1,
    row.journalSeq,
    row.updatedAt,
    row.endedAt,
    row.endedAt === null && row.mergedIntoId === null ? 1 : 0,
    row.siteId,
    row.contactId,
    row.contractId,
    row.mergedIntoId,
    row.dueAt,
    row.id,
    expected,
  ]);
  return changes === 1;
}
