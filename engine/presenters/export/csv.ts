import type { Cell } from './cells.ts';
import { clockText } from './clock-text.ts';

/** How spreadsheets of a country read lists: Russian ones take a comma for the decimal point. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly timeZone: string;
}

const START = '\uFEFF';
/** What a spreadsheet would take for a formula; some look behind white space, some read signs of full width as well. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** The lines of a CSV file (RFC 4180, UTF-8 with a mark at its start). A text that looks like a formula stays a text. */
export async function* csvLines(
  head: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  style: CsvStyle,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const line = (cells: readonly Cell[]): string =>
    `${cells.map((cell) => csvCell(cell, style)).join(style.separator)}\r\n`;
  yield encoder.encode(START + line(head));
  let text = '';
  for await (const row of rows) {
    text += line(row);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

const CHUNK = 65_536;

function csvCell(cell: Cell, { separator, timeZone }: CsvStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(FORMULA.test(cell) ? `'${cell}` : cell, separator);
  if ('day' in cell) return cell.day;
  if ('at' in cell) return clockText(cell.at, timeZone);
  const digits = cell.decimals === null ? String(cell.number) : cell.number.toFixed(cell.decimals);
  return separator === ';' ? digits.replace('.', ',') : digits;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
