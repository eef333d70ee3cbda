import type { SqlValue, Tx } from '../store.ts';
import { DOCUMENT_COLUMNS, type DocumentRow } from './document-row.ts';

type Written = Omit<DocumentRow, 'id' | 'version'>;
/** What is written of a document besides what is read of it. */
export interface RenderPlan {
  /** When a process may make the PDF; null when there is none to be made. */
  readonly renderAfter: number | null;
}

/** Inserts a draft at version 1 and gives its id. */
export async function insertDocument(tx: Tx, row: Written): Promise<number> {
  const entries = Object.entries(row) as [keyof Written, unknown][];
  const columns = entries.map(([name]) => DOCUMENT_COLUMNS[name]);
  const { lastId } = await tx.run(
    `INSERT INTO document (${columns.join(', ')}, version, render_tries) VALUES (${columns.map(() => '?').join(', ')}, 1, 0)`,
    entries.map(([, value]) => bound(value)),
  );
  return lastId;
}

/** Writes these parts with version + 1 when the document is still at `version`; false when somebody was faster. */
export async function updateDocument(
  tx: Tx,
  { id, version }: Pick<DocumentRow, 'id' | 'version'>,
  change: Partial<Written> & Partial<RenderPlan> & { readonly snapshot?: string },
): Promise<boolean> {
  const { renderAfter, snapshot, ...parts } = change;
  const sets = Object.entries(parts).map(([name, value]): [string, SqlValue] => [
    DOCUMENT_COLUMNS[name as keyof Written],
    bound(value),
  ]);
  if (renderAfter !== undefined) sets.push(['render_after', renderAfter]);
  if (snapshot !== undefined) sets.push(['snapshot', snapshot]);
  const { changes } = await tx.run(
    `UPDATE document SET ${sets.map(([column]) => `${column} = ?`).join(', ')}, version = version + 1
     WHERE id = ? AND version = ?`,
    [...sets.map(([, value]) => value), id, version],
  );
  return changes === 1;
}

function bound(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as SqlValue);
}

/** Takes a draft away with its requests. */
export async function deleteDocument(tx: Tx, id: number): Promise<void> {
  await tx.run('DELETE FROM document_opening WHERE document_id = ?', [id]);
  await tx.run('DELETE FROM document_request WHERE document_id = ?', [id]);
  await tx.run('DELETE FROM document WHERE id = ?', [id]);
}
