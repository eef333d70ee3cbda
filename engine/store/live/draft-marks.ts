import type { Sql } from '../store.ts';

/** That there is a draft, without its text. */
export interface DraftMark {
  readonly uuid: string;
  readonly kind: string;
  /** Of the definition. */
  readonly id: string;
  readonly revision: number;
}

/** All drafts of all authors: few, since publishing empties them. */
export function draftMarks(sql: Sql): Promise<DraftMark[]> {
  return sql.all('SELECT uuid, kind, definition_id AS id, revision FROM draft');
}
