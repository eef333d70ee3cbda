import type { Sql } from '../store.ts';
import { allIn } from './padded.ts';

/** How many notices a person has not read, and the newest of them: two that follow each other never look the same. */
export interface UnreadNotices {
  readonly personId: number;
  readonly unread: number;
  readonly newest: number;
}

/** Of each of these people who has any. */
export function unreadNotices(sql: Sql, personIds: readonly number[]): Promise<UnreadNotices[]> {
  return allIn(
    sql,
    (marks) => `SELECT person_id AS personId, COUNT(*) AS unread, MAX(id) AS newest FROM notice
      WHERE read_at IS NULL AND person_id IN (${marks}) GROUP BY person_id`,
    personIds,
  );
}
