import type { Sql, SqlValue } from '../store.ts';

/** A request of which a document may be made. */
export interface Candidate {
  readonly id: number;
  readonly uuid: string;
  readonly number: string;
  readonly subject: string;
  readonly contractUuid: string | null;
  readonly contractNumber: string | null;
  readonly siteName: string | null;
  readonly endedAt: number | null;
  /** How many lines of works it has. */
  readonly lines: number;
  /** Days of its works, `YYYY-MM-DD`; null without any. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface CandidateFilter {
  readonly clientId: number;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** A condition on the request `r`. */
  readonly scope: { readonly where: string; readonly params: readonly SqlValue[] };
}

const DAY_MS = 86_400_000;

/** At most `limit` requests of a client after the id `after` that ended, or were worked on, in the days asked for. */
export async function pageCandidates(
  sql: Sql,
  { clientId, from, to, scope }: CandidateFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Candidate[]> {
  const rows = await sql.all<Omit<Candidate, 'lines'> & { lineCount: number | string }>(
    `SELECT r.id, r.uuid, r.number, r.subject, c.uuid AS contractUuid, c.number AS contractNumber, s.name AS siteName,
     r.ended_at AS endedAt, (SELECT COUNT(*) FROM work_line w WHERE w.request_id = r.id) AS lineCount,
     (SELECT MIN(w.day) FROM work_line w WHERE w.request_id = r.id) AS firstDay,
     (SELECT MAX(w.day) FROM work_line w WHERE w.request_id = r.id) AS lastDay
     FROM request r LEFT JOIN contract c ON c.id = r.contract_id LEFT JOIN site s ON s.id = r.site_id
     WHERE r.client_id = ? AND r.id > ? AND (r.ended_at >= ? AND r.ended_at < ?
       OR EXISTS (SELECT 1 FROM work_line w WHERE w.request_id = r.id AND w.day BETWEEN ? AND ?)) AND ${scope.where}
     ORDER BY r.id LIMIT ?`,
    [clientId, after, Date.parse(from), Date.parse(to) + DAY_MS, from, to, ...scope.params, limit],
  );
  return rows.map(({ lineCount, ...row }) => ({ ...row, lines: Number(lineCount) }));
}
