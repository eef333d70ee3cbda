import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';

/** One published text of a definition. Never changed. */
export interface DefinitionVersion {
  readonly id: number;
  readonly kind: string;
  readonly definitionId: string;
  /** SHA-256 of the body, in hex. */
  readonly hash: string;
  /** 1, 2, 3 … within the definition. */
  readonly version: number;
  /** Canonical text. */
  readonly body: string;
  readonly createdAt: number;
  readonly createdBy: number;
}

export type NewVersion = Pick<DefinitionVersion, 'kind' | 'definitionId' | 'hash' | 'body' | 'createdAt' | 'createdBy'>;

/** Columns of a `DefinitionVersion` of the table `v`. */
export const VERSION_COLUMNS = `v.id, v.kind, v.definition_id AS definitionId, v.hash, v.version, v.body,
  v.created_at AS createdAt, v.created_by AS createdBy`;

/** Every version of a definition, the newest first. */
export function versionsOf(sql: Sql, kind: string, definitionId: string): Promise<DefinitionVersion[]> {
  return sql.all(
    `SELECT ${VERSION_COLUMNS} FROM definition_version v WHERE v.kind = ? AND v.definition_id = ? ORDER BY v.version DESC`,
    [kind, definitionId],
  );
}

/** The versions with these ids, in no order. */
export function versionsById(sql: Sql, ids: readonly number[]): Promise<DefinitionVersion[]> {
  return sql.all(
    `SELECT ${VERSION_COLUMNS} FROM definition_version v WHERE v.id IN (${placeholders(ids.length)})`,
    ids,
  );
}

/** Gives the id of the version with this hash, adding it as the next version when it is new. */
export async function putVersion(tx: Tx, version: NewVersion): Promise<number> {
  const { kind, definitionId, hash, body, createdAt, createdBy } = version;
  const [known] = await tx.all<{ id: number }>(
    'SELECT id FROM definition_version WHERE kind = ? AND definition_id = ? AND hash = ?',
    [kind, definitionId, hash],
  );
  if (known) return known.id;
  const [last] = await tx.all<{ version: number | null }>(
    'SELECT MAX(version) AS version FROM definition_version WHERE kind = ? AND definition_id = ?',
    [kind, definitionId],
  );
  const { lastId } = await tx.run(
    `INSERT INTO definition_version (kind, definition_id, hash, version, body, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [kind, definitionId, hash, (last?.version ?? 0) + 1, body, createdAt, createdBy],
  );
  return lastId;
}
