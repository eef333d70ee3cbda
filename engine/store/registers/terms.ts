import type { Title } from '../../language/index.ts';
import type { Sql } from '../store.ts';

/** What dictionaries there are. */
export type TermKind = 'skill' | 'area';

/** A word of a dictionary: a skill of people, an area of the map. */
export interface Term {
  readonly kind: TermKind;
  readonly code: string;
  readonly title: Title;
  readonly active: boolean;
  readonly version: number;
}

type Raw = Omit<Term, 'title' | 'active'> & { readonly title: string; readonly active: number };

/** The terms of a kind, or of all, by their codes. */
export async function readTerms(sql: Sql, kind: TermKind | undefined): Promise<Term[]> {
  const rows = await sql.all<Raw>(
    `SELECT kind, code, title, active, version FROM term ${kind === undefined ? '' : 'WHERE kind = ?'} ORDER BY kind, code`,
    kind === undefined ? [] : [kind],
  );
  return rows.map((row) => ({ ...row, title: JSON.parse(row.title) as Title, active: row.active === 1 }));
}

/** Adds a term. */
export async function insertTerm(
  sql: Sql,
  { kind, code, title }: Pick<Term, 'kind' | 'code' | 'title'>,
): Promise<void> {
  const insert = 'INSERT INTO term (kind, code, title, active, version) VALUES (?, ?, ?, 1, 1)';
  await sql.run(insert, [kind, code, JSON.stringify(title)]);
}

/** Writes a term under its next version; false when somebody was faster. */
export async function updateTerm(sql: Sql, { kind, code, title, active, version }: Term): Promise<boolean> {
  const { changes } = await sql.run(
    'UPDATE term SET title = ?, active = ?, version = ? WHERE kind = ? AND code = ? AND version = ?',
    [JSON.stringify(title), active ? 1 : 0, version + 1, kind, code, version],
  );
  return changes === 1;
}

/** Codes of the terms of a person, by kind. */
export async function termsOfPerson(sql: Sql, personId: number): Promise<Record<TermKind, string[]>> {
  const rows = await sql.all<{ kind: TermKind; code: string }>(
    'SELECT kind, code FROM person_term WHERE person_id = ? ORDER BY code',
    [personId],
  );
  const of = (kind: TermKind): string[] => rows.filter((row) => row.kind === kind).map(({ code }) => code);
  return { skill: of('skill'), area: of('area') };
}
