import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from './cells.ts';
import { clockText } from './clock-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the file that are the same whatever is in it. Styles: 0 plain, 1 head, 2 day, 3 instant, 4 money, 5 whole. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/><xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" numFmtId="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
const BEGIN = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const END = '</sheetData></worksheet>';

/** A spreadsheet of one sheet (Office Open XML), piece by piece: dates, numbers and money are what they are, not texts. */
export async function* xlsxPieces(
  head: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  timeZone: string,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    ready.push(data);
  });
  const begin = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 3 });
    zip.add(file);
    return file;
  };
  for (const [name, text] of Object.entries(FRAME)) begin(name).push(strToU8(XML + text), true);
  const sheet = begin('xl/worksheets/sheet1.xml');
  let text = XML + BEGIN + rowText(1, head, timeZone, 1);
  let at = 1;
  for await (const row of rows) {
    at += 1;
    text += rowText(at, row, timeZone, 0);
    if (text.length < CHUNK) continue;
    sheet.push(strToU8(text));
    text = '';
    yield* ready.splice(0);
  }
  sheet.push(strToU8(text + END), true);
  zip.end();
  yield* ready.splice(0);
}

const CHUNK = 65_536;

function rowText(at: number, cells: readonly Cell[], timeZone: string, style: number): string {
  return `<row r="${at}">${cells.map((cell, index) => cellText(`${columnName(index)}${at}`, cell, timeZone, style)).join('')}</row>`;
}

function cellText(place: string, cell: Cell, timeZone: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if ('number' in cell) {
    const kind = cell.decimals === null ? 0 : cell.decimals === 0 ? 5 : 4;
    return `<c r="${place}" s="${kind}"><v>${cell.number}</v></c>`;
  }
  if ('day' in cell) return `<c r="${place}" s="2"><v>${serialOf(`${cell.day}T00:00Z`)}</v></c>`;
  return `<c r="${place}" s="3"><v>${serialOf(`${clockText(cell.at, timeZone).replace(' ', 'T')}Z`)}</v></c>`;
}

const DAY = 86_400_000;
/** Days between the beginnings of time of spreadsheets and of computers. */
const EPOCH = 25_569;

function serialOf(clock: string): number {
  return Date.parse(clock) / DAY + EPOCH;
}

function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Signs that XML does not know at all are left out. */
function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '').replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
