import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ReglamentError } from '../../errors.ts';
import type { LogCase, LogEvent } from '../../language/discover/index.ts';
import { type FoundColumns, type LogColumns, cellOf, findColumns } from './columns.ts';
import { csvOptions, LONGEST_RECORD } from './csv-options.ts';
import { decodedText, detectEncoding } from './log-text.ts';
import { heedSignals } from '../heed-signals.ts';
import { rowTimes } from './row-times.ts';
import { findSeparator } from './separator.ts';

/** Enough text to hold every real header. */
const OPENING = 1_000_000;

/** A row of the log; `row` counts the rows below the header from 1, the skipped ones included. */
export interface LogRow extends LogEvent {
  readonly row: number;
  readonly time: Date;
}

export interface ReadCase extends LogCase {
  readonly events: readonly LogRow[];
}

/** What was met while reading: everything that was skipped or repaired is counted here. */
export interface LogReport {
  readonly rows: number;
  readonly cases: number;
  readonly events: number;
  readonly encoding: string;
  readonly separator: string;
  readonly duplicateColumns: readonly string[];
  readonly emptyCases: number;
  readonly emptyActivities: number;
  readonly unevenRows: number;
  readonly timesCarried: number;
  readonly timesBackwards: number;
  readonly timesTied: number;
  readonly resources: number;
}

/** A log in memory: cases in the order of their first row. `id` is the same for every file of this header and columns. */
export interface EventLog {
  readonly id: string;
  readonly cases: readonly ReadCase[];
  readonly report: LogReport;
}

export interface ReadLogOptions {
  readonly columns: LogColumns;
  /** Overrides the detection: a label such as `windows-1252`. */
  readonly encoding?: string;
  /** Stops the reading soon after it is set. */
  readonly cancelled?: AbortSignal;
  /** Called now and then with the number of rows read. */
  readonly progress?: (rows: number) => void;
}

interface RawRow {
  readonly row: number;
  readonly case: string;
  readonly activity: string;
  readonly timeText: string;
  readonly resource: string;
}

/**
 * Reads an event log from a CSV file. Rows keep their order inside each case even when times tie or go backwards; rows
 * without a case or an activity are skipped and counted.
 *
 * Errors: LOG_UNREADABLE, LOG_COLUMN_NOT_FOUND; the reason of the signal when it is cancelled.
 */
export async function readLog(file: string, options: ReadLogOptions): Promise<EventLog> {
  const { columns, cancelled } = options;
  const encoding = options.encoding ?? (await detectEncoding(file, cancelled));
  const text = decodedText(file, encoding, cancelled);
  const opening = await takeOpening(text);
  if (opening.trim() === '')
    throw new ReglamentError('LOG_UNREADABLE', { reason: `"${file}" is empty: it has no header` });
  const wanted = [
    columns.case,
    ...columns.activity,
    columns.time,
    ...(columns.resource === undefined ? [] : [columns.resource]),
  ];
  const { separator, skip } = findSeparator(opening, wanted);

  let header: string[] | undefined;
  let found: FoundColumns | undefined;
  const rows: RawRow[] = [];
  let [row, emptyCases, emptyActivities, unevenRows] = [0, 0, 0, 0];
  const words = new Map<string, string>();
  /** One text for equal cells: a log of millions of rows has few different ones. */
  const once = (cell: string): string => words.get(cell) ?? (words.set(cell, cell), cell);

  for await (const cells of records(opening.slice(skip), text, separator)) {
    if (header === undefined || found === undefined) {
      header = cells.map((name) => name.trim());
      found = findColumns(header, columns);
      continue;
    }
    row += 1;
    if (row % 1000 === 0) {
      options.progress?.(row);
      await heedSignals(cancelled);
    }
    if (cells.length !== header.length) unevenRows += 1;
    const caseId = cellOf(cells, found.case, row);
    const { activity: activityColumns, time, resource } = found;
    const activity = activityColumns
      .map((column) => cellOf(cells, column, row))
      .filter((part) => part !== '')
      .join('/');
    const timeText = cellOf(cells, time, row);
    if (caseId === '') emptyCases += 1;
    else if (activity === '') emptyActivities += 1;
    else
      rows.push({
        row,
        case: once(caseId),
        activity: once(activity),
        timeText,
        resource: resource === null ? '' : once(cellOf(cells, resource, row)),
      });
  }
  if (header === undefined) throw new ReglamentError('LOG_UNREADABLE', { reason: `"${file}" has no header` });
  if (rows.length === 0)
    throw new ReglamentError('LOG_UNREADABLE', {
      reason: `"${file}" has ${row} rows below its header, and none has a case and an activity`,
    });

  await heedSignals(cancelled);
  const { times, carried, backwards, ties } = rowTimes(rows, columns.time);
  const cases = groupCases(rows, times);
  await heedSignals(cancelled);
  return {
    id: createHash('sha256')
      .update(JSON.stringify([header, columns.case, columns.activity, columns.time]))
      .digest('hex')
      .slice(0, 16),
    cases,
    report: {
      rows: row,
      cases: cases.length,
      events: rows.length,
      encoding,
      separator: separator === '\t' ? 'tab' : separator,
      duplicateColumns: [...new Set(header.filter((name, place) => header.indexOf(name) !== place))],
      emptyCases,
      emptyActivities,
      unevenRows,
      timesCarried: carried,
      timesBackwards: backwards,
      timesTied: ties,
      resources: new Set(rows.flatMap((one) => (one.resource === '' ? [] : [one.resource]))).size,
    },
  };
}

function groupCases(rows: readonly RawRow[], times: readonly number[]): ReadCase[] {
  const byCase = new Map<string, LogRow[]>();
  for (const [index, { case: id, row, activity, resource }] of rows.entries()) {
    const event: LogRow = { row, activity, time: new Date(times[index]!), ...(resource === '' ? {} : { resource }) };
    const events = byCase.get(id);
    if (events === undefined) byCase.set(id, [event]);
    else events.push(event);
  }
  return [...byCase].map(([id, events]) => ({ case: id, events }));
}

async function takeOpening(text: AsyncGenerator<string>): Promise<string> {
  let opening = '';
  while (opening.length < OPENING) {
    const { value, done } = await text.next();
    if (done === true) break;
    opening += value;
  }
  return opening;
}

async function* records(opening: string, rest: AsyncGenerator<string>, separator: string): AsyncGenerator<string[]> {
  const parser = parse(csvOptions(separator));
  // An error of either end destroys both; it arrives where the parser is read.
  pipeline(Readable.from(chain(opening, rest)), parser, () => {});
  try {
    for await (const cells of parser) yield cells as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ReglamentError('LOG_UNREADABLE', { reason: sayCsvError(error) }, { cause: error });
  }
}

async function* chain(opening: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (opening !== '') yield opening;
  for await (const chunk of rest) if (chunk !== '') yield chunk;
}

function sayCsvError(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `a quote is never closed after line ${String(error.lines)}`;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `line ${String(error.lines)} is longer than ${LONGEST_RECORD} characters; is a quote not closed?`;
  return error.message;
}
