import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** Somebody at a client to whom a document may be mailed. */
export interface MailAddress {
  readonly documentId: number;
  readonly name: string;
  readonly address: string;
  /** The company's own address; its accounting; who filed a request of the document or is asked about it. */
  readonly of: 'client' | 'accounting' | 'request';
}

// SQLite folds the case of Latin letters alone.
const ACCOUNTING = `(p.position LIKE '%бухгалт%' OR p.position LIKE '%Бухгалт%' OR p.position LIKE '%БУХГАЛТ%'
  OR p.position LIKE '%account%')`;
const OF_REQUEST = `EXISTS (SELECT 1 FROM document_request x JOIN request r ON r.id = x.request_id
  WHERE x.document_id = d.id AND (r.requester_id = p.id OR r.contact_id = p.id))`;
const PERSON = "p.kind = 'client' AND p.active = 1 AND p.email IS NOT NULL AND p.email <> ''";

interface Raw {
  readonly documentId: number;
  readonly name: string;
  readonly address: string;
  readonly accounting: number;
  readonly asks: number;
}

/** Where these documents may go by mail: only to the company that each is for. Who is in two ways is named twice. */
export async function mailAddresses(sql: Sql, documentIds: readonly number[]): Promise<MailAddress[]> {
  if (documentIds.length === 0) return [];
  const marks = placeholders(documentIds.length);
  const companies = await sql.all<Omit<MailAddress, 'of'>>(
    `SELECT d.id AS documentId, c.name, c.email AS address FROM document d JOIN client c ON c.id = d.client_id
     WHERE d.id IN (${marks}) AND c.email IS NOT NULL AND c.email <> '' ORDER BY d.id`,
    documentIds,
  );
  const people = await sql.all<Raw>(
    `SELECT d.id AS documentId, p.name, p.email AS address, CASE WHEN ${ACCOUNTING} THEN 1 ELSE 0 END AS accounting,
     CASE WHEN ${OF_REQUEST} THEN 1 ELSE 0 END AS asks FROM document d JOIN person p ON p.client_id = d.client_id
     WHERE d.id IN (${marks}) AND ${PERSON} AND (${ACCOUNTING} OR ${OF_REQUEST}) ORDER BY d.id, p.name_key, p.id`,
    documentIds,
  );
  return [
    ...companies.map((company) => ({ ...company, of: 'client' as const })),
    ...people.flatMap(({ accounting, asks, ...person }) => [
      ...(accounting === 1 ? [{ ...person, of: 'accounting' as const }] : []),
      ...(asks === 1 ? [{ ...person, of: 'request' as const }] : []),
    ]),
  ];
}

/** People of the client of a document who have an address, by name; at most `limit`. */
export function peopleToMail(
  sql: Sql,
  documentId: number,
  limit: number,
): Promise<{ readonly name: string; readonly position: string | null; readonly address: string }[]> {
  return sql.all(
    `SELECT p.name, p.position, p.email AS address FROM document d JOIN person p ON p.client_id = d.client_id
     WHERE d.id = ? AND ${PERSON} ORDER BY p.name_key, p.id LIMIT ?`,
    [documentId, limit],
  );
}
