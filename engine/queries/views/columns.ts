import { seesFromOutside } from '../../policies/index.ts';
import type { ReadViewer } from '../read-viewer.ts';

/** Columns that are empty for people of a client. */
const INNER: ReadonlySet<string> = new Set(['status', 'group', 'flags', 'waiting']);

/** The columns of a view that mean something to this viewer. */
export function shownColumns(columns: readonly string[], { policy }: ReadViewer): string[] {
  return columns.filter((column) => !seesFromOutside(policy) || !INNER.has(column));
}
