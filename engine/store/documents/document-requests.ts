import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';

/** A request of a document, with what decides who may see it. */
export interface DocumentRequest {
  readonly documentId: number;
  readonly requestId: number;
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly assignee: string | null;
  readonly team: string | null;
  readonly clientId: number | null;
}

/** The requests of these documents in their order. */
export async function requestsOfDocuments(sql: Sql, ids: readonly number[]): Promise<DocumentRequest[]> {
  if (ids.length === 0) return [];
  return sql.all<DocumentRequest>(
    `SELECT x.document_id AS documentId, r.id AS requestId, r.uuid, r.number, r.subject, p.uuid AS assignee,
     t.code AS team, r.client_id AS clientId
     FROM document_request x JOIN request r ON r.id = x.request_id
     LEFT JOIN person p ON p.id = r.assignee_id LEFT JOIN team t ON t.id = r.team_id
     WHERE x.document_id IN (${placeholders(ids.length)}) ORDER BY x.document_id, x.position`,
    ids,
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A request, by its uuid or number, and those that stand with it in a quote that waits for an answer or was approved. */
export async function requestsOfQuotes(sql: Sql, key: string): Promise<{ readonly requestId: number }[]> {
  const by = UUID.test(key) ? 'r.uuid' : 'r.number';
  return sql.all<{ requestId: number }>(
    `SELECT r.id AS requestId FROM request r WHERE ${by} = ?
     UNION SELECT y.request_id FROM request r JOIN document_request x ON x.request_id = r.id
     JOIN document d ON d.id = x.document_id AND d.valid_until IS NOT NULL AND d.status IN ('issued', 'sent', 'approved')
     JOIN document_request y ON y.document_id = x.document_id
     WHERE ${by} = ?`,
    [key, key],
  );
}

/** Puts requests into a document. Fails with STORE_UNIQUE when one with a key stands in another document by it. */
export async function insertDocumentRequests(
  tx: Tx,
  documentId: number,
  requests: readonly { readonly requestId: number; readonly activeKey: string | null }[],
): Promise<void> {
  for (const [position, { requestId, activeKey }] of requests.entries()) {
    await tx.run('INSERT INTO document_request (document_id, request_id, position, active_key) VALUES (?, ?, ?, ?)', [
      documentId,
      requestId,
      position,
      activeKey,
    ]);
  }
}

/** Lets the requests of a document stand in another one of its type. */
export async function freeRequests(tx: Tx, documentId: number): Promise<void> {
  await tx.run('UPDATE document_request SET active_key = NULL WHERE document_id = ?', [documentId]);
}

/** Keeps the requests of a document out of any other one of its type. Fails with STORE_UNIQUE. */
export async function keepRequests(tx: Tx, documentId: number, keys: ReadonlyMap<number, string>): Promise<void> {
  for (const [requestId, key] of keys) {
    await tx.run('UPDATE document_request SET active_key = ? WHERE document_id = ? AND request_id = ?', [
      key,
      documentId,
      requestId,
    ]);
  }
}

/** The documents in which requests stand by these keys. */
export async function holdersOf(
  sql: Sql,
  keys: readonly string[],
): Promise<
  {
    readonly activeKey: string;
    readonly requestId: number;
    readonly document: string;
    readonly number: string | null;
  }[]
> {
  if (keys.length === 0) return [];
  return sql.all(
    `SELECT x.active_key AS activeKey, x.request_id AS requestId, d.uuid AS document, d.number
     FROM document_request x JOIN document d ON d.id = x.document_id WHERE x.active_key IN (${placeholders(keys.length)})`,
    keys,
  );
}
