import type { Options } from 'csv-parse';

/** Longest record in characters. An unclosed quote swallows rows up to here; a real cell never comes near. */
export const LONGEST_RECORD = 16_000_000;

/** How a log is parsed: lenient about quotes inside plain cells and about rows with too few or too many cells. */
export function csvOptions(separator: string): Options {
  return {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  };
}
