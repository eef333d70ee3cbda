import { type BackupManifest, type BackupRow, broken, filesOf, summaryOf } from './format.ts';
import { readArchive } from './read-archive.ts';

/** Where a backup is restored to. `importRows` writes all rows in one transaction, or none when the rows throw. */
export interface BackupTarget {
  readonly schema: readonly string[];
  importRows(rows: AsyncIterable<BackupRow>): Promise<ReadonlyMap<string, number>>;
  readonly files: { put(bytes: Uint8Array): Promise<string> };
}

export interface RestoreOptions {
  readonly cancelled: AbortSignal;
  /** Called for every row and file that is written. */
  readonly progress: (rows: number, files: number) => void;
}

/**
 * Restores a backup into an empty database of either kind. The archive is read twice: once to prove it from end to end,
 * then to write it, in one transaction that ends only after the second proof.
 *
 * Errors: BACKUP_INVALID, RESTORE_NOT_EMPTY; nothing is changed then.
 */
export async function restoreBackup(
  file: string,
  target: BackupTarget,
  options: RestoreOptions,
): Promise<BackupManifest> {
  const manifest = await proveArchive(file, options.cancelled);
  const unknown = manifest.schema.find((name) => !target.schema.includes(name));
  if (unknown !== undefined)
    throw broken(`it was made by a newer program (schema "${unknown}"); restore it by that one`);
  const written = await target.importRows(rowsOf(file, target, options));
  const expected = summaryOf(manifest).tables;
  for (const [table, rows] of Object.entries(expected)) {
    if (written.get(table) !== rows)
      throw new Error(`${table}: ${rows} rows in the backup, ${written.get(table) ?? 0} written`);
  }
  return manifest;
}

async function proveArchive(file: string, cancelled: AbortSignal): Promise<BackupManifest> {
  const wanted = new Set<string>();
  for await (const item of readArchive(file, cancelled)) {
    if ('table' in item) for (const name of filesOf(item)) wanted.add(name);
    else if ('file' in item) wanted.delete(item.file);
    else {
      if (wanted.size > 0) throw broken(`it lacks ${wanted.size} files that its rows refer to`);
      return item.manifest;
    }
  }
  throw broken('it has no end');
}

/** The rows, as the transaction that writes them pulls them. Files are stored while it is open: a commit lacks none. */
async function* rowsOf(file: string, target: BackupTarget, options: RestoreOptions): AsyncGenerator<BackupRow> {
  let [rows, files] = [0, 0];
  for await (const item of readArchive(file, options.cancelled)) {
    if ('table' in item) {
      rows += 1;
      yield item;
    } else if ('file' in item) {
      files += 1;
      await target.files.put(item.bytes);
    }
    options.progress(rows, files);
  }
}
