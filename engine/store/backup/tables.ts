import type { Sql } from '../store.ts';

/** A table as a backup needs it. */
export interface TableShape {
  readonly name: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
}

interface Found {
  readonly tableName: string;
  readonly columnName: string;
  /** 1, 2, 3 … within the primary key, 0 outside. */
  readonly keyPlace: number;
}

interface Reference {
  readonly tableName: string;
  readonly target: string;
}

/** Tables of the store's own bookkeeping: the schema of the target is made by its migrations, its words from its texts. */
const OWN = new Set(['schema_migration', 'schema_lock', 'search_word']);

const COLUMNS = {
  sqlite: `SELECT m.name AS tableName, c.name AS columnName, c.pk AS keyPlace
    FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY m.name, c.cid`,
  mysql: `SELECT c.table_name AS tableName, c.column_name AS columnName, COALESCE(k.ordinal_position, 0) AS keyPlace
    FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k
      ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
      AND k.constraint_name = 'PRIMARY'
    WHERE c.table_schema = DATABASE() AND COALESCE(c.generation_expression, '') = '' ORDER BY c.table_name, c.ordinal_position`,
};

const REFERENCES = {
  sqlite: `SELECT m.name AS tableName, f.\`table\` AS target FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table'`,
  mysql: `SELECT table_name AS tableName, referenced_table_name AS target FROM information_schema.key_column_usage
    WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL`,
};

/** Every table of the database as it is, those that are referred to before those that refer. */
export async function listTables(sql: Sql): Promise<TableShape[]> {
  const columns = await sql.all<Found>(COLUMNS[sql.dialect]);
  const references = await sql.all<Reference>(REFERENCES[sql.dialect]);
  // The databases give references in orders of their own; the same schema gives the same order of tables on both.
  references.sort((a, b) => (a.target < b.target ? -1 : 1));
  const byName = Map.groupBy(columns, ({ tableName }) => tableName);
  const names = [...byName.keys()].filter((name) => !OWN.has(name)).toSorted();
  return inOrder(names, references).map((name) => shape(name, byName.get(name) ?? []));
}

function shape(name: string, columns: readonly Found[]): TableShape {
  const key = columns.filter(({ keyPlace }) => keyPlace > 0).toSorted((a, b) => a.keyPlace - b.keyPlace);
  return { name, columns: columns.map(({ columnName }) => columnName), key: key.map(({ columnName }) => columnName) };
}

/** Depth first: a table after all that it refers to. A table that refers to itself is in order by its growing ids. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const done = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name)) return;
    for (const { tableName, target } of references) if (tableName === name && target !== name) visit(target);
    done.add(name);
  };
  for (const name of names) visit(name);
  return [...done];
}
