import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type EventLog, readLog, type ReadLogOptions } from '../../../engine/cli/log/read-log.ts';
import { isReglamentError } from '../../../engine/errors.ts';
import { tempFolder } from '../../support/temp.ts';

const COLUMNS = { case: 'Case', activity: ['Activity'], time: 'Time' };
const folder = tempFolder('read-log');
let files = 0;

function write(content: string | Uint8Array): string {
  files += 1;
  const file = join(folder, `${files}.csv`);
  writeFileSync(file, content);
  return file;
}

const read = (content: string | Uint8Array, options: Partial<ReadLogOptions> = {}): Promise<EventLog> =>
  readLog(write(content), { columns: COLUMNS, ...options });

async function refusal(
  content: string | Uint8Array,
  options: Partial<ReadLogOptions> = {},
): Promise<{ code: string; message: string }> {
  const error = await read(content, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isReglamentError(error)) throw new Error(`was not refused: ${String(error)}`);
  return error;
}

const paths = (log: EventLog): string[] =>
  log.cases.map((one) => `${one.case}: ${one.events.map((event) => event.activity).join(' > ')}`);
const times = (log: EventLog): string[] =>
  log.cases.flatMap((one) => one.events.map((event) => event.time.toISOString().slice(0, 16)));

describe('cli/log/read-log', () => {
  it('keeps the order of rows although times go backwards and cases are interleaved', async () => {
    const log = await read(
      'Case,Activity,Time\n1,A,2020-01-03\n2,A,2020-01-01\n1,B,2020-01-01\n1,C,2020-01-01\n2,B,2020-01-02\n',
    );
    expect(paths(log)).to.deep.equal(['1: A > B > C', '2: A > B']);
    expect(log.cases[0]?.events.map((event) => event.row)).to.deep.equal([1, 3, 4]);
    expect(log.report).to.include({ timesBackwards: 1, timesTied: 1, timesCarried: 0 });
  });

  for (const [name, separator] of Object.entries({ comma: ',', semicolon: ';', tab: '\t', bar: '|' })) {
    it(`detects the ${name}, a byte order mark and Windows line ends`, async () => {
      const text = `\uFEFFCase,Activity,Time\r\n1,"A, ""b""\nand;c\td",2020-01-01\r\n`;
      const other = text.replace(/(?<=Case|Activity|1),|,(?=2020)/g, separator);
      expect(paths(await read(other))).to.deep.equal(['1: A, "b"\nand;c\td']);
    });
  }

  it('takes the separator under which the columns are found, not the most frequent sign', async () => {
    const log = await read('Case;Activity;Time;a,b,c,d,e\n1;A;2020-01-01;x\n');
    expect(log.report.separator).to.equal(';');
  });

  it('obeys the line by which spreadsheets name the separator', async () => {
    const log = await readLog(write('sep=|\nCase|Activity|Time\n1|A|2020-01-01\n'), { columns: COLUMNS });
    expect(paths(log)).to.deep.equal(['1: A']);
  });

  it('decodes windows-1251 when a byte does not fit UTF-8, even the last one', async () => {
    const cyrillic = Uint8Array.from([0xc2, 0xe7, 0xff, 0xf2, 0xfc]);
    const text = Buffer.concat([
      Buffer.from(`Case,Activity,Time\n${'1,A,2020-01-01\n'.repeat(20_000)}1,`),
      cyrillic,
      Buffer.from(',2020-01-01\n'),
    ]);
    const log = await read(text);
    expect(log.cases[0]?.events.at(-1)?.activity).to.equal('Взять');
    expect(log.report.encoding).to.equal('windows-1251');
  });

  it('decodes UTF-16 by its mark, and an encoding that is named', async () => {
    const utf16 = Buffer.from('\uFEFFCase,Activity,Time\n1,Закрыт,2020-01-01\n', 'utf16le');
    expect(paths(await read(utf16))).to.deep.equal(['1: Закрыт']);
    const latin = Buffer.from('Case,Activity,Time\n1,Città,2020-01-01\n', 'latin1');
    expect(paths(await read(latin, { encoding: 'windows-1252' }))).to.deep.equal(['1: Città']);
  });

  it('does not split a letter that lies across two chunks', async () => {
    const long = 'ж'.repeat(200_001);
    const log = await read(`Case,Activity,Time\n1,x${long},2020-01-01\n`);
    expect(log.cases[0]?.events[0]?.activity).to.equal(`x${long}`);
  });

  it('skips and counts rows without a case or an activity', async () => {
    const log = await read('Case,Activity,Time\n,A,2020-01-01\n1,  ,2020-01-01\n\n1,A,2020-01-01\n2\n');
    expect(paths(log)).to.deep.equal(['1: A']);
    expect(log.report).to.include({ rows: 4, events: 1, emptyCases: 1, emptyActivities: 2, unevenRows: 1 });
  });

  it('carries a time forward that cannot be read, inside its case', async () => {
    const log = await read('Case,Activity,Time\n1,A,?\n1,B,2020-01-01\n2,A,2020-02-01\n1,C,soon\n3,A,\n');
    expect(times(log)).to.deep.equal([
      '2020-01-01T00:00',
      '2020-01-01T00:00',
      '2020-01-01T00:00',
      '2020-02-01T00:00',
      '2020-01-01T00:00',
    ]);
    expect(log.report).to.include({ timesCarried: 3, timesBackwards: 0 });
  });

  it('joins several activity columns', async () => {
    const log = await read('Case,Name,Phase,Time\n1,Accepted,Wait,2020-01-01\n1,Queued,,2020-01-01\n', {
      columns: { ...COLUMNS, activity: ['Name', 'Phase'] },
    });
    expect(paths(log)).to.deep.equal(['1: Accepted/Wait > Queued']);
  });

  it('reads a column that is named twice while both hold the same', async () => {
    const log = await read('Case,Activity,Time,Activity\n1,A,2020-01-01,A\n');
    expect(paths(log)).to.deep.equal(['1: A']);
    expect(log.report.duplicateColumns).to.deep.equal(['Activity']);
  });

  it('reads any of two different columns of one name by its position', async () => {
    const log = await read('Case,Activity,Time,Activity\n1,A,2020-01-01,B\n', {
      columns: { ...COLUMNS, activity: ['#4'] },
    });
    expect(paths(log)).to.deep.equal(['1: B']);
  });

  it('gives two files of one header and the same columns one identity, other columns another', async () => {
    const one = await read('Case,Activity,Time\n1,A,2020-01-01\n');
    const more = await read('Case,Activity,Time\n1,A,2020-01-01\n2,A,2020-01-01\n');
    const other = await read('Case,Activity,Time\n1,A,2020-01-01\n', { columns: { ...COLUMNS, activity: ['Case'] } });
    expect(one.id).to.equal(more.id);
    expect(one.id).to.not.equal(other.id);
  });

  it('survives cases and activities named like object properties', async () => {
    const log = await read('Case,Activity,Time\n__proto__,constructor,2020-01-01\n');
    expect(paths(log)).to.deep.equal(['__proto__: constructor']);
  });

  it('refuses a column that is named twice and differs, naming both positions and the row', async () => {
    const error = await refusal('Case,Activity,Time,Activity\n1,A,2020-01-01,A\n1,B,2020-01-01,C\n');
    expect(error.code).to.equal('LOG_UNREADABLE');
    expect(error.message).to.include('positions 2 and 4').and.to.include('row 2');
  });

  it('refuses an unknown column and lists those there are', async () => {
    const error = await refusal('Case,Activity,Zeit\n1,A,2020-01-01\n');
    expect(error.code).to.equal('LOG_COLUMN_NOT_FOUND');
    expect(error.message).to.include('"Time"').and.to.include('"Case", "Activity", "Zeit"');
  });

  const refused: Record<string, [content: string | Uint8Array, says: RegExp]> = {
    'an empty file': ['', /empty/],
    'blank lines alone': ['\n\r\n \n', /is empty: it has no header/],
    'a byte order mark alone': [Uint8Array.from([0xef, 0xbb, 0xbf]), /is empty: it has no header/],
    'a header without rows': ['Case,Activity,Time\n', /0 rows/],
    'rows without any case': ['Case,Activity,Time\n,A,2020-01-01\n', /none has a case/],
    'a column without one time': ['Case,Activity,Time\n1,A,soon\n', /no time in column "Time".*"soon"/],
    'a quote that is never closed': [`Case,Activity,Time\n1,"A,2020-01-01\n2,B,2020-01-01\n`, /quote is never closed/],
    'a spreadsheet': [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /ZIP archive/],
    'bytes that are no text': [Uint8Array.from([1, 0, 2, 0, 0]), /zero bytes/],
  };
  for (const [name, [content, says]] of Object.entries(refused)) {
    it(`refuses ${name}`, async () => {
      const error = await refusal(content);
      expect(error.code).to.equal('LOG_UNREADABLE');
      expect(error.message).to.match(says);
    });
  }

  it('refuses a file that is missing, a folder, and an unknown encoding', async () => {
    const error = async (file: string, encoding?: string): Promise<string> =>
      readLog(file, { columns: COLUMNS, ...(encoding === undefined ? {} : { encoding }) }).then(
        () => 'was read',
        (thrown: Error) => thrown.message,
      );
    expect(await error(join(folder, 'none.csv'))).to.include('there is no file');
    expect(await error(folder)).to.include('folder');
    expect(await error(write('Case,Activity,Time\n1,A,2020-01-01\n'), 'klingon')).to.include('no known encoding');
  });
});
