import { placeholders } from '../placeholders.ts';
import type { Sql, SqlValue } from '../store.ts';

const SIZES = [1, 10, 100] as const;
const MOST = 100;

/**
 * Runs a statement with one list after IN, in parts of at most 100. The lists are filled up with their last value, so
 * that there are only three texts of the statement to be kept prepared, whatever is asked.
 */
export async function allIn<Row>(
  sql: Sql,
  statement: (marks: string) => string,
  values: readonly SqlValue[],
  before: readonly SqlValue[] = [],
): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < values.length; at += MOST) {
    const part = values.slice(at, at + MOST);
    const size = SIZES.find((each) => each >= part.length) ?? MOST;
    const filled = [...part, ...Array.from({ length: size - part.length }, () => part.at(-1))];
    found.push(...(await sql.all<Row>(statement(placeholders(size)), [...before, ...filled])));
  }
  return found;
}
