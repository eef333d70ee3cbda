import { ReglamentError } from '../../errors.ts';

/**
 * A backup is one .tar.gz: `tables/<table>.jsonl` in an order in which the rows can be inserted, one row as JSON per
 * line; `files/<sha256>` as they are; and at the very end `manifest.json`, so that an archive that was cut off has none.
 */
export const BACKUP_FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** One entry of the archive beside the manifest. `rows` is given for tables. */
export interface BackupPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows?: number;
}

export interface BackupManifest {
  readonly format: number;
  readonly createdAt: string;
  /** Names of the schema migrations of the database it was made of. */
  readonly schema: readonly string[];
  readonly parts: readonly BackupPart[];
}

/** One row of a table as the store gives and takes it. */
export interface BackupRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** The stored files that a row refers to: columns that name one end in `sha256`. */
export function filesOf({ row }: BackupRow): string[] {
  return Object.entries(row).flatMap(([column, value]) =>
    column.endsWith('sha256') && typeof value === 'string' ? [value] : [],
  );
}

export const tablePart = (table: string): string => `tables/${table}.jsonl`;
export const filePart = (sha256: string): string => `files/${sha256}`;

/** What an entry is, by its name. Any other name is refused: a name from an archive never becomes a path. */
export function partOf(name: string): { table: string } | { file: string } | 'manifest' | undefined {
  if (name === MANIFEST) return 'manifest';
  const table = /^tables\/([a-z][a-z_]{0,62})\.jsonl$/.exec(name)?.[1];
  if (table !== undefined) return { table };
  const file = /^files\/([0-9a-f]{64})$/.exec(name)?.[1];
  return file === undefined ? undefined : { file };
}

/** Counts for the report. */
export function summaryOf(manifest: BackupManifest): {
  tables: Record<string, number>;
  rows: number;
  files: number;
  bytes: number;
} {
  const tables: Record<string, number> = {};
  let [rows, files, bytes] = [0, 0, 0];
  for (const part of manifest.parts) {
    const kind = partOf(part.name);
    bytes += part.bytes;
    if (typeof kind !== 'object') continue;
    if ('table' in kind) {
      tables[kind.table] = part.rows ?? 0;
      rows += part.rows ?? 0;
    } else files += 1;
  }
  return { tables, rows, files, bytes };
}

/** Reads a manifest with care: it comes from a file. Errors: BACKUP_INVALID. */
export function parseManifest(text: string): BackupManifest {
  let value: Partial<BackupManifest> | null;
  try {
    value = JSON.parse(text) as Partial<BackupManifest> | null;
  } catch (cause) {
    throw new ReglamentError('BACKUP_INVALID', { reason: 'its manifest is no JSON' }, { cause });
  }
  const format = value?.format;
  if (format !== BACKUP_FORMAT) throw broken(`its format is ${String(format)}, this program reads ${BACKUP_FORMAT}`);
  const { schema, parts, createdAt } = value as Partial<BackupManifest>;
  const right =
    typeof createdAt === 'string' &&
    Array.isArray(schema) &&
    schema.every((name) => typeof name === 'string') &&
    Array.isArray(parts) &&
    parts.every(isPart) &&
    new Set(parts.map((part) => part.name)).size === parts.length;
  if (!right) throw broken('its manifest lacks what it must have');
  return value as BackupManifest;
}

function isPart(part: Partial<BackupPart> | null): boolean {
  const kind = typeof part?.name === 'string' ? partOf(part.name) : undefined;
  if (typeof kind !== 'object') return false;
  const rowsFit = 'table' in kind ? Number.isSafeInteger(part?.rows) : part?.rows === undefined;
  return rowsFit && Number.isSafeInteger(part?.bytes) && typeof part?.sha256 === 'string';
}

/** The refusal of an archive. */
export function broken(reason: string, cause?: unknown): ReglamentError {
  return new ReglamentError('BACKUP_INVALID', { reason }, cause === undefined ? {} : { cause });
}
