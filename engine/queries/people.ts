import type { Title } from '../language/index.ts';
import type { Sql, SqlValue } from '../store/index.ts';

/** A person as others see him. */
export interface PersonView {
  readonly uuid: string;
  readonly name: string;
  readonly kind: 'staff' | 'client' | 'system';
}

/** People by what `column` holds; those that do not exist are absent. */
export async function peopleBy(
  sql: Sql,
  column: 'id' | 'uuid',
  keys: Iterable<SqlValue>,
): Promise<Map<string | number, PersonView>> {
  const wanted = [...new Set(keys)].filter((key) => key !== null && key !== undefined);
  if (wanted.length === 0) return new Map();
  const rows = await sql.all<PersonView & { id: number }>(
    `SELECT id, uuid, name, kind FROM person WHERE ${column} IN (${wanted.map(() => '?').join(', ')})`,
    wanted,
  );
  return new Map(rows.map(({ id, uuid, name, kind }) => [column === 'id' ? id : uuid, { uuid, name, kind }]));
}

/** The titles of groups by their codes; they are data of the company, not of its definitions. */
export async function groupTitles(sql: Sql, codes: Iterable<string | null>): Promise<Map<string, Title>> {
  const wanted = [...new Set(codes)].filter((code) => code !== null);
  if (wanted.length === 0) return new Map();
  const marks = wanted.map(() => '?').join(', ');
  const rows = await sql.all<{ code: string; title: string }>(
    `SELECT code, title FROM team WHERE code IN (${marks})`,
    wanted,
  );
  return new Map(rows.map(({ code, title }) => [code, JSON.parse(title) as Title]));
}
