import { ReglamentError } from '../../errors.ts';
import { dateOrder, readTime } from './time-text.ts';

interface TimedRow {
  readonly case: string;
  readonly timeText: string;
}

export interface RowTimes {
  /** Milliseconds since 1970 of each row. */
  readonly times: readonly number[];
  /** Rows whose time could not be read and was taken from a neighbour. */
  readonly carried: number;
  /** Rows that are earlier than the row before them in the same case, and rows at the very same time. */
  readonly backwards: number;
  readonly ties: number;
}

/**
 * The time of each row. A time that cannot be read is carried forward from the former row of the same case, else from
 * the former row of the log, else from the next row that has one. The order of rows is never changed.
 *
 * Errors: LOG_UNREADABLE when not one time can be read.
 */
export function rowTimes(rows: readonly TimedRow[], column: string): RowTimes {
  const order = dateOrder(texts(rows));
  const read = rows.map((row) => readTime(row.timeText, order));
  const firstRead = read.find((time) => time !== null);
  if (firstRead === undefined || firstRead === null) {
    const sample = rows[0]?.timeText ?? '';
    throw new ReglamentError('LOG_UNREADABLE', {
      reason: `no time in column "${column}" can be read; the first is "${sample.slice(0, 80)}"`,
    });
  }
  const formerOfCase = new Map<string, number>();
  let former = firstRead;
  let [carried, backwards, ties] = [0, 0, 0];
  const times = rows.map((row, index) => {
    const before = formerOfCase.get(row.case);
    const own = read[index] ?? null;
    const time = own ?? before ?? former;
    if (own === null) carried += 1;
    else if (before !== undefined && time < before) backwards += 1;
    else if (before === time) ties += 1;
    formerOfCase.set(row.case, time);
    former = time;
    return time;
  });
  return { times, carried, backwards, ties };
}

function* texts(rows: readonly TimedRow[]): Generator<string> {
  for (const row of rows) yield row.timeText;
}
