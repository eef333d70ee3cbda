import { placeholders } from '../placeholders.ts';
import { addWords, seenWords, textsOf } from '../search/index.ts';
import type { Tx } from '../store.ts';
import type { NewRequestRow } from './request-row.ts';

const INSERT = `INSERT INTO request (uuid, number, external_key, type, subject, client_id, requester_id, assignee_id, team_id,
  priority, status, stage, flags, effective_hash, envelope, fields, checklists, version, journal_seq, created_at, updated_at,
  ended_at, is_open, status_since, site_id, contact_id, contract_id, parent_id, merged_into_id, due_at, secret)
  VALUES (${placeholders(31)})`;

/** Writes a new request and gives its id. Fails with STORE_UNIQUE (uuid, number, external key) or STORE_FOREIGN_KEY. */
export async function insertRequest(tx: Tx, row: NewRequestRow): Promise<number> {
  const { lastId } = await tx.run(INSERT, [
    row.uuid,
    row.number,
    row.externalKey,
    row.type,
    row.subject,
    row.clientId,
    row.requesterId,
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
    row.version,
    row.journalSeq,
    row.createdAt,
    row.updatedAt,
    row.endedAt,
    row.endedAt === null ? 1 : 0,
    row.createdAt,
    row.siteId ?? null,
    row.contactId ?? null,
    row.contractId ?? null,
    row.parentId ?? null,
    row.mergedIntoId ?? null,
    row.dueAt ?? null,
    row.secret ?? null,
  ]);
  await addWords(tx, lastId, seenWords(textsOf(row)));
  return lastId;
}
