import type { Kind, Title } from '../../language/index.ts';
import type { Sql } from '../../store/index.ts';
import { peopleBy, type PersonView } from '../people.ts';

/** A published definition without its text. */
export interface DefinitionItem {
  readonly kind: Kind;
  readonly id: string;
  /** Null for kinds that have none. */
  readonly title: Title | null;
  /** 1, 2, 3 … within the definition. */
  readonly version: number;
  /** SHA-256 of its canonical text, in hex. */
  readonly hash: string;
  /** Path inside the pack. */
  readonly file: string;
  /** When and by whom this version was published first. */
  readonly changedAt: number;
  readonly changedBy: PersonView | null;
}

/** A row of a version, as far as it is told of without its text. */
export interface VersionRow {
  readonly kind: string;
  readonly definitionId: string;
  readonly version: number;
  readonly hash: string;
  readonly file: string;
  readonly createdAt: number;
  readonly createdBy: number;
}

/** The rows as items; `titleOf` gives the title of a file. */
export async function definitionItems(
  sql: Sql,
  rows: readonly VersionRow[],
  titleOf: (file: string) => Title | null,
): Promise<DefinitionItem[]> {
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ createdBy }) => createdBy),
  );
  return rows.map((row) => ({
    kind: row.kind as Kind,
    id: row.definitionId,
    title: titleOf(row.file),
    version: row.version,
    hash: row.hash,
    file: row.file,
    changedAt: row.createdAt,
    changedBy: people.get(row.createdBy) ?? null,
  }));
}

/** The title of a definition in its languages; null when it has none. */
export function titleIn(definition: unknown): Title | null {
  const { title } = (definition ?? {}) as { title?: unknown };
  return title !== null && typeof title === 'object' ? title : null;
}
