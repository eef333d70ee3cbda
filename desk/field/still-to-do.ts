import type { ViewRow } from '../../ui/api/index.ts';

const OVER: readonly string[] = ['done', 'cancelled'];

/** What is still to be gone to: work that is done or called off may stay open for others, for a rating or an invoice. */
export function stillToDo(rows: readonly ViewRow[]): readonly ViewRow[] {
  return rows.filter(({ status }) => status === null || !OVER.includes(status.category));
}
