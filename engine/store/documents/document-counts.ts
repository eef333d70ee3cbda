import type { Sql } from '../store.ts';

/** How many documents a request stands in: drafts, and those that were issued and are not void. */
export async function documentCounts(
  sql: Sql,
  requestId: number,
): Promise<{ readonly drafts: number; readonly issued: number }> {
  const rows = await sql.all<{ status: string; count: number | string }>(
    `SELECT d.status, COUNT(*) AS count FROM document_request x JOIN document d ON d.id = x.document_id
     WHERE x.request_id = ? AND d.status <> 'void' GROUP BY d.status`,
    [requestId],
  );
  const sum = (draft: boolean): number =>
    rows.filter(({ status }) => (status === 'draft') === draft).reduce((all, { count }) => all + Number(count), 0);
  return { drafts: sum(true), issued: sum(false) };
}
