import { CsvError, parse } from 'csv-parse/sync';
import { ReglamentError } from '../../../errors.ts';

/** A table as it stands in a file: texts by columns. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS = [';', ',', '\t'];
/** Longest record in characters: an unclosed quote swallows rows up to here. */
const LONGEST = 1_000_000;

/**
 * Reads a table from the bytes of a CSV file: UTF-8, with a mark at its beginning or without, else Windows-1251; separated
 * by semicolons, commas or tabs, whichever gives most columns. Fails with IMPORT_REFUSED when it is no table.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = decoded(bytes);
  const tables = SEPARATORS.flatMap((delimiter) => {
    const [header, ...rows] = records(text, delimiter) ?? [];
    return header === undefined ? [] : [{ header: header.map((name) => name.trim()), rows }];
  });
  const [best] = tables.toSorted((a, b) => b.header.length - a.header.length);
  if (best !== undefined && best.rows.length > 0) return best;
  const message = 'there are no rows below a header: is a quote not closed?';
  throw new ReglamentError(
    'IMPORT_REFUSED',
    { count: 1 },
    { details: [{ rule: 'rows-missing', path: '/file', message }] },
  );
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Spreadsheets in Russian still write this; every byte is a letter of it.
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function records(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: LONGEST,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
