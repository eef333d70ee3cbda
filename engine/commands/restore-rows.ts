import { type ExportedRow, importTables } from '../store/index.ts';
import type { CommandContext } from './context.ts';

/**
 * Writes the rows of a backup into the empty database, in one transaction; gives the number of rows by table.
 * Fails with RESTORE_NOT_EMPTY, BACKUP_INVALID, or whatever `rows` throws: then nothing has changed.
 */
export async function restoreRows(
  ctx: CommandContext,
  rows: AsyncIterable<ExportedRow>,
): Promise<ReadonlyMap<string, number>> {
  const written = await importTables(ctx.store, rows);
  ctx.catalog.refresh();
  return written;
}
