import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { type Cell, cellOf, csvLines, type ExportRow, xlsxPieces } from '../../engine/presenters/export/index.ts';

const ROW: ExportRow = {
  number: '7',
  subject: 'Pump',
  priority: 'urgent',
  type: { title: { en: 'Repair', ru: 'Ремонт' } },
  status: { title: { en: 'Open', ru: 'Открыта' } },
  stage: null,
  flags: [],
  client: { name: 'ACME' },
  site: null,
  contact: null,
  contract: null,
  objects: [{ name: 'Block', serial: 'S1', plate: 'A123BC' }],
  assignee: null,
  group: null,
  dueAt: Date.UTC(2026, 2, 2, 7, 5),
  statusSinceAt: null,
  createdAt: Date.UTC(2026, 2, 1),
  updatedAt: Date.UTC(2026, 2, 1),
  endedAt: null,
  fields: [
    { id: 'price', type: 'money', value: 123_450, options: [] },
    { id: 'area', type: 'choice', value: 'north', options: [{ id: 'north', title: { en: 'North', ru: 'Север' } }] },
    { id: 'day', type: 'date', value: '2026-03-04', options: [] },
  ],
};

async function* rowsOf(...rows: Cell[][]): AsyncGenerator<Cell[]> {
  for (const row of rows) yield row;
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe('a queue as a file', () => {
  it('cells are what the queue shows, in the language asked for', () => {
    expect(cellOf(ROW, 'status', 'ru')).to.equal('Открыта');
    expect(cellOf(ROW, 'priority', 'en')).to.equal('urgent');
    expect(cellOf(ROW, 'objects', 'en')).to.equal('A123BC');
    expect(cellOf(ROW, 'fields.price', 'en')).to.deep.equal({ number: 1234.5, decimals: 2 });
    expect(cellOf(ROW, 'fields.area', 'ru')).to.equal('Север');
    expect(cellOf(ROW, 'fields.day', 'en')).to.deep.equal({ day: '2026-03-04' });
  });

  it('what the row does not show is empty: a hidden field, a status of which the viewer knows nothing', () => {
    expect(cellOf(ROW, 'fields.secret', 'en')).to.equal(null);
    expect(cellOf({ ...ROW, status: null }, 'status', 'en')).to.equal(null);
    expect(cellOf(ROW, 'password', 'en')).to.equal(null);
  });

  it('CSV quotes what has separators, quotes or lines, and writes Russian decimals with a comma', async () => {
    const cells: Cell[] = ['a;b', 'say "yes"', 'two\nlines', { number: 1234.5, decimals: 2 }, { day: '2026-03-04' }];
    const style = { separator: ';', timeZone: 'Europe/Moscow' } as const;
    const text = (await bytesOf(csvLines(['h'], rowsOf(cells), style))).toString('utf8');
    expect(text).to.equal('\uFEFFh\r\n"a;b";"say ""yes""";"two\nlines";1234,50;2026-03-04\r\n');
  });

  it('a text that a spreadsheet would run as a formula stays a text', async () => {
    const style = { separator: ',', timeZone: 'UTC' } as const;
    for (const text of ['=1+1', '+7 900', '-2', '@SUM(A1)', '\tx', '\n=1', ' =1', '\uFF1D1+1']) {
      const csv = (await bytesOf(csvLines(['h'], rowsOf([text]), style))).toString('utf8');
      expect(csv.split('\r\n')[1]?.replace(/^"/, '')).to.match(/^'/);
    }
    const sheet = await sheetOf([['=1+1']]);
    expect(sheet).to.include('t="inlineStr"').and.not.include('<f>');
  });

  it('instants are written as the clocks of the zone show them', async () => {
    const style = { separator: ',', timeZone: 'Asia/Yekaterinburg' } as const;
    const csv = (await bytesOf(csvLines(['h'], rowsOf([cellOf(ROW, 'due', 'en')]), style))).toString('utf8');
    expect(csv).to.include('2026-03-02 12:05');
  });

  it('a spreadsheet holds numbers, money, days and instants as what they are', async () => {
    const sheet = await sheetOf([
      ['<&>\u0001', { number: 1234.5, decimals: 2 }, { day: '2026-03-04' }, { at: Date.UTC(2026, 2, 2, 7, 5) }, null],
    ]);
    expect(sheet).to.include('&lt;&amp;&gt;</t>');
    expect(sheet).to.include('<c r="B2" s="4"><v>1234.5</v></c>');
    expect(sheet).to.include('<c r="C2" s="2"><v>46085</v></c>');
    expect(sheet).to.match(/<c r="D2" s="3"><v>46083\.2951388\d*<\/v><\/c>/);
    expect(sheet).not.to.include('"E2"');
  });

  it('a long list leaves in pieces, and is whole', async () => {
    const rows = Array.from({ length: 5000 }, (_, at): Cell[] => [`row ${at}`, 'x'.repeat(50)]);
    const sheet = await sheetOf(rows);
    expect(sheet.match(/<row /g)).to.have.lengthOf(5001);
    expect(sheet).to.include('row 4999');
  });
});

async function sheetOf(rows: Cell[][]): Promise<string> {
  const files = unzipSync(await bytesOf(xlsxPieces(['Head'], rowsOf(...rows), 'UTC')));
  expect(Object.keys(files)).to.include('[Content_Types].xml');
  return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}
