import { ReglamentError } from '../../errors.ts';

/** The columns a log is read by. Several activity columns are joined by `/`. */
export interface LogColumns {
  readonly case: string;
  readonly activity: readonly string[];
  readonly time: string;
  readonly resource?: string;
}

/** A wanted column and the places (from 0) at which the header names it; the first is the one that is read. */
export interface FoundColumn {
  readonly name: string;
  readonly places: readonly number[];
}

export interface FoundColumns {
  readonly case: FoundColumn;
  readonly activity: readonly FoundColumn[];
  readonly time: FoundColumn;
  readonly resource: FoundColumn | null;
}

/**
 * Finds the wanted columns in a header. `#5` names the fifth column where no column is called so.
 *
 * Errors: LOG_COLUMN_NOT_FOUND with all columns there are.
 */
export function findColumns(header: readonly string[], wanted: LogColumns): FoundColumns {
  return {
    case: findColumn(header, wanted.case),
    activity: wanted.activity.map((name) => findColumn(header, name)),
    time: findColumn(header, wanted.time),
    resource: wanted.resource === undefined ? null : findColumn(header, wanted.resource),
  };
}

function findColumn(header: readonly string[], name: string): FoundColumn {
  const places = header.flatMap((column, place) => (column === name ? [place] : []));
  if (places.length > 0) return { name, places };
  const place = /^#(\d{1,4})$/.exec(name);
  const index = place === null ? -1 : Number(place[1]) - 1;
  if (index >= 0 && index < header.length) return { name, places: [index] };
  throw new ReglamentError('LOG_COLUMN_NOT_FOUND', {
    column: name,
    columns: header.map((column) => `"${column}"`).join(', '),
  });
}

/**
 * The cell of a column in one row. A column that the header names twice is read where it stands first, as long as the
 * others hold the same.
 *
 * Errors: LOG_UNREADABLE naming both places when they differ.
 */
export function cellOf(cells: readonly string[], column: FoundColumn, row: number): string {
  const [first = 0, ...others] = column.places;
  const cell = (cells[first] ?? '').trim();
  for (const other of others) {
    if ((cells[other] ?? '').trim() === cell) continue;
    throw new ReglamentError('LOG_UNREADABLE', {
      reason:
        `column "${column.name}" occurs at positions ${first + 1} and ${other + 1}, and row ${row} differs there; ` +
        `name the position instead: "#${first + 1}" or "#${other + 1}"`,
    });
  }
  return cell;
}
