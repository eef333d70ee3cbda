import type { Sql, SqlValue } from '../store.ts';
import {
  type DocumentRow,
  type DocumentStatus,
  type OriginalState,
  readDocument,
  SELECT_DOCUMENT,
} from './document-row.ts';

/** Which documents are asked for; what is absent does not narrow. */
export interface DocumentFilter {
  readonly type?: string | undefined;
  /** Id of a print form. */
  readonly form?: string | undefined;
  readonly status?: DocumentStatus | undefined;
  readonly clientId?: number | undefined;
  readonly legalEntityId?: number | undefined;
  /** Days of the document, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly original?: OriginalState | undefined;
  /** The beginning of a number. */
  readonly number?: string | undefined;
  readonly requestId?: number | undefined;
}

/** Whose documents are seen: a condition on the request `r` of theirs, and whether drafts are. */
export interface DocumentScope {
  readonly where: string;
  readonly params: readonly SqlValue[];
  readonly drafts: boolean;
  /** Those of this company alone, or of none; of every company when absent. */
  readonly company?: number | null;
}

const EQUAL = {
  type: 'd.type = ?',
  form: 'd.form = ?',
  status: 'd.status = ?',
  clientId: 'd.client_id = ?',
  legalEntityId: 'd.legal_entity_id = ?',
  from: 'd.day >= ?',
  to: 'd.day <= ?',
  original: 'd.original = ?',
  number: "d.number LIKE ? ESCAPE '!'",
  requestId: 'EXISTS (SELECT 1 FROM document_request y WHERE y.document_id = d.id AND y.request_id = ?)',
} as const satisfies Record<keyof DocumentFilter, string>;

/** At most `limit` documents below the id `before` (null: the newest), those all of whose requests are in the scope. */
export async function pageDocuments(
  sql: Sql,
  filter: DocumentFilter,
  scope: DocumentScope,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<DocumentRow[]> {
  const { where, params } = conditionOf(filter, scope);
  const rows = await sql.all(`${SELECT_DOCUMENT} WHERE d.id < ? AND ${where} ORDER BY d.id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    ...params,
    limit,
  ]);
  return rows.map(readDocument);
}

export interface DocumentSum {
  readonly currency: string;
  readonly count: number;
  readonly gross: number;
}

/** What documents of a filter add up to, by currency: those that were issued, are not void and were not replaced. */
export async function sumDocuments(sql: Sql, filter: DocumentFilter, scope: DocumentScope): Promise<DocumentSum[]> {
  const { where, params } = conditionOf(filter, scope);
  const rows = await sql.all<{ currency: string; count: number; gross: number | string }>(
    `SELECT d.currency, COUNT(*) AS count, COALESCE(SUM(d.gross), 0) AS gross FROM document d
     WHERE ${where} AND d.priced = 1 AND d.status NOT IN ('draft', 'void') AND d.replaced_by IS NULL
     GROUP BY d.currency ORDER BY d.currency`,
    params,
  );
  // MySQL sums to decimals.
  return rows.map(({ currency, count, gross }) => ({ currency, count, gross: Number(gross) }));
}

function conditionOf(filter: DocumentFilter, scope: DocumentScope): { where: string; params: SqlValue[] } {
  const given = (Object.keys(EQUAL) as (keyof DocumentFilter)[]).filter((name) => filter[name] !== undefined);
  const value = (name: keyof DocumentFilter): SqlValue =>
    name === 'number' ? `${String(filter.number).replaceAll(/[!%_]/g, '!$&')}%` : filter[name];
  const conditions: string[] = given.map((name) => EQUAL[name]);
  const own = scope.company === undefined ? [] : [scope.company];
  if (own.length > 0) conditions.push('(d.client_id IS NULL OR d.client_id = ?)');
  if (!scope.drafts) conditions.push("d.status <> 'draft'");
  if (scope.where !== '1 = 1') {
    const out = `EXISTS (SELECT 1 FROM document_request x JOIN request r ON r.id = x.request_id
      WHERE x.document_id = d.id AND NOT COALESCE(${scope.where}, 0))`;
    conditions.push(`NOT ${out}`);
  }
  return {
    where: conditions.length === 0 ? '1 = 1' : conditions.join(' AND '),
    params: [...given.map(value), ...own, ...(scope.where === '1 = 1' ? [] : scope.params)],
  };
}
