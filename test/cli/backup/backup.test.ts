import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { extract, pack } from 'tar-stream';
import type { BackupManifest, BackupRow } from '../../../engine/cli/backup/format.ts';
import { LONGEST_LINE } from '../../../engine/cli/backup/read-archive.ts';
import { type BackupTarget, restoreBackup } from '../../../engine/cli/backup/restore-backup.ts';
import { type BackupSource, writeBackup } from '../../../engine/cli/backup/write-backup.ts';
import { isReglamentError, ReglamentError } from '../../../engine/errors.ts';
import { tempFolder } from '../../support/temp.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const options = () => ({
  now: new Date('2026-01-02T03:04:05Z'),
  cancelled: new AbortController().signal,
  progress: () => {},
});

const photo = Buffer.from('photo '.repeat(50_000));
const ROWS: BackupRow[] = [
  { table: 'client', row: { id: 1, code: 'acme', name: 'Акме ☃\n"quoted"' } },
  { table: 'client', row: { id: 2, code: 'beta', name: null } },
  { table: 'request', row: { id: 1, fields: `{"x":"${'y'.repeat(200_000)}"}`, latitude: 55.75 } },
];

function source(
  rows: readonly BackupRow[] = ROWS,
  files: readonly Uint8Array[] = [photo, Buffer.alloc(0)],
): BackupSource {
  const byHash = new Map(files.map((bytes) => [sha256(bytes), bytes]));
  return {
    schema: ['0001-base'],
    async *rows() {
      yield* rows;
    },
    files: {
      async *list() {
        yield* byHash.keys();
      },
      get: async (hash) => byHash.get(hash)!,
    },
  };
}

/** A database in memory: all rows of an import, or none of them. */
class Target implements BackupTarget {
  readonly schema = ['0001-base', '0002-more'];
  rows: BackupRow[] = [];
  stored: string[] = [];
  readonly files = {
    put: async (bytes: Uint8Array) => {
      this.stored.push(sha256(bytes));
      return sha256(bytes);
    },
  };

  async importRows(rows: AsyncIterable<BackupRow>): Promise<Map<string, number>> {
    if (this.rows.length > 0) throw new ReglamentError('RESTORE_NOT_EMPTY');
    const all = await Array.fromAsync(rows);
    this.rows = all;
    return new Map([...Map.groupBy(all, ({ table }) => table)].map(([table, list]) => [table, list.length]));
  }
}

async function backup(from: BackupSource = source()): Promise<string> {
  const file = join(tempFolder('backup'), 'desk.tar.gz');
  await writeBackup(from, file, options());
  return file;
}

/** Why a restore was refused; fails when it was not, or when it changed anything. */
async function refusal(file: string, target = new Target()): Promise<string> {
  const before = target.rows;
  const error = await restoreBackup(file, target, options()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isReglamentError(error)) throw new Error(`was not refused: ${String(error)}`);
  expect(target.rows).to.equal(before);
  expect(target.stored).to.deep.equal([]);
  return `${error.code}: ${error.message}`;
}

interface Entry {
  name: string;
  bytes: Buffer;
  type?: 'symlink' | 'directory';
}

/** Takes an archive apart, lets the test change its entries, and packs it again. */
async function tampered(change: (entries: Entry[], manifest: BackupManifest) => Entry[]): Promise<string> {
  const file = await backup();
  const reader = extract();
  reader.end(gunzipSync(readFileSync(file)));
  const entries: Entry[] = [];
  for await (const entry of reader) entries.push({ name: entry.header.name, bytes: await buffer(entry) });
  const manifest = JSON.parse(entries.at(-1)!.bytes.toString()) as BackupManifest;
  const writer = pack();
  for (const { name, bytes, type } of change(entries, manifest)) {
    if (type === undefined) writer.entry({ name }, bytes);
    else writer.entry({ name, type, linkname: '/etc/passwd' });
  }
  writer.finalize();
  writeFileSync(file, gzipSync(await buffer(writer)));
  return file;
}

describe('cli/backup', () => {
  it('restores every row and file of a backup', async () => {
    const target = new Target();
    const manifest = await restoreBackup(await backup(), target, options());
    expect(target.rows).to.deep.equal(ROWS);
    expect(target.stored).to.deep.equal([sha256(photo), sha256(Buffer.alloc(0))]);
    expect(manifest).to.deep.include({ format: 1, createdAt: '2026-01-02T03:04:05.000Z', schema: ['0001-base'] });
    expect(manifest.parts.map(({ name, rows }) => [name.slice(0, 20), rows])).to.deep.equal([
      ['tables/client.jsonl', 2],
      ['tables/request.jsonl', 1],
      [`files/${sha256(photo)}`.slice(0, 20), undefined],
      [`files/${sha256(Buffer.alloc(0))}`.slice(0, 20), undefined],
    ]);
  });

  it('restores an empty database', async () => {
    const target = new Target();
    await restoreBackup(await backup(source([], [])), target, options());
    expect(target.rows).to.deep.equal([]);
  });

  it('keeps many rows in their order', async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({
      table: 'journal',
      row: { id, payload: `событие ${id}` },
    }));
    const target = new Target();
    await restoreBackup(await backup(source(rows, [])), target, options());
    expect(target.rows).to.deep.equal(rows);
  });

  it('refuses to write over a file, and into a folder that is missing', async () => {
    const file = await backup();
    const again = await writeBackup(source(), file, options()).catch((error: Error) => error.message);
    expect(again).to.include('is there already');
    const nowhere = await writeBackup(source(), join(dirname(file), 'none', 'x.tar.gz'), options()).catch(
      (error: Error) => error.message,
    );
    expect(nowhere).to.include('there is no folder');
  });

  it('leaves no file behind when the database fails in the middle', async () => {
    const folder = tempFolder('backup');
    const failing = {
      ...source(),
      async *rows() {
        yield ROWS[0]!;
        throw new Error('connection lost');
      },
    };
    const error = await writeBackup(failing, join(folder, 'x.tar.gz'), options()).catch(
      (thrown: Error) => thrown.message,
    );
    expect(error).to.equal('connection lost');
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('leaves no file behind when it is cancelled', async () => {
    const folder = tempFolder('backup');
    const abort = new AbortController();
    const cancelling = { ...options(), cancelled: abort.signal, progress: () => abort.abort() };
    const error = await writeBackup(source(), join(folder, 'x.tar.gz'), cancelling).catch(
      (thrown: Error) => thrown.name,
    );
    expect(error).to.equal('AbortError');
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('refuses a database that holds data, and stores no file', async () => {
    const target = new Target();
    target.rows = [ROWS[0]!];
    expect(await refusal(await backup(), target)).to.match(/^RESTORE_NOT_EMPTY/);
  });

  it('refuses a folder of files that lacks one the rows refer to', async () => {
    const rows = [{ table: 'evidence', row: { id: 1, sha256: sha256(photo) } }];
    const file = await backup(source(rows));
    const target = new Target();
    await restoreBackup(file, target, options());
    expect(target.rows).to.deep.equal(rows);
    const error = await backup(source(rows, [])).catch((thrown: Error) => thrown.message);
    expect(error).to.include('lacks 1 that the database refers to').and.to.include('--files');
  });

  it('refuses a backup of a newer schema', async () => {
    expect(await refusal(await backup({ ...source(), schema: ['0001-base', '0099-future'] }))).to.include(
      'newer program',
    );
  });

  it('refuses an archive that was cut off, wherever', async () => {
    const file = await backup();
    const bytes = readFileSync(file);
    for (const share of [0, 0.01, 0.5, 0.9, 0.999]) {
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await refusal(file), String(share)).to.match(/^BACKUP_INVALID/);
    }
    const tar = gunzipSync(bytes);
    for (const share of [0.3, 0.7, 0.99]) {
      writeFileSync(file, gzipSync(tar.subarray(0, Math.floor(tar.length * share))));
      expect(await refusal(file), `tar ${share}`).to.match(/^BACKUP_INVALID/);
    }
  });

  it('refuses what is no archive, a missing file and a folder', async () => {
    const folder = tempFolder('backup');
    writeFileSync(join(folder, 'text'), 'this is no archive');
    writeFileSync(join(folder, 'gzip'), gzipSync('nor is this'));
    for (const name of ['text', 'gzip', 'none', ''])
      expect(await refusal(join(folder, name)), name).to.match(/^BACKUP_INVALID/);
  });

  it('never changes anything for an archive with any one byte changed', async () => {
    const file = await backup(source(ROWS.slice(0, 2), []));
    const bytes = readFileSync(file);
    let refused = 0;
    for (let at = 10; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0x55;
      writeFileSync(file, changed);
      const target = new Target();
      const error = await restoreBackup(file, target, options()).catch((thrown: unknown) => thrown);
      if (isReglamentError(error, 'BACKUP_INVALID')) refused += 1;
      // Padding of the compression may change without meaning: then everything is restored.
      expect(target.rows).to.deep.equal(isReglamentError(error) ? [] : ROWS.slice(0, 2));
    }
    expect(refused).to.be.greaterThan(10);
  });

  const row = (entries: Entry[], at: number): Entry => entries[at]!;
  const tricks: Record<string, [RegExp, (entries: Entry[], manifest: BackupManifest) => Entry[]]> = {
    'a row that was changed': [/not what its manifest says/, (all) => (row(all, 0).bytes.write('9', 6), all)],
    'a part that is missing': [/is missing/, (all) => all.slice(1)],
    'a part that was added': [
      /does not know/,
      (all) => [{ name: 'tables/person.jsonl', bytes: Buffer.from('{"id":1}\n') }, ...all],
    ],
    'a row whose file is not in it': [
      /lacks 1 files/,
      (all, m) => {
        const bytes = Buffer.from(`{"sha256":"${'ab'.repeat(32)}"}\n`);
        const part = { name: 'tables/evidence.jsonl', bytes: bytes.length, sha256: sha256(bytes), rows: 1 };
        const manifest = { ...m, parts: [...m.parts, part] };
        return [
          ...all.slice(0, -1),
          { name: part.name, bytes },
          { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
        ];
      },
    ],
    'a part that comes twice': [/two entries/, (all) => [row(all, 0), ...all]],
    'a file with other bytes': [/other bytes/, (all) => ((row(all, 2).bytes[5] = 0), all)],
    'an entry behind the manifest': [
      /behind its manifest/,
      (all) => [...all, { ...row(all, 0), name: 'tables/late.jsonl' }],
    ],
    'no manifest': [/no manifest/, (all) => all.slice(0, -1)],
    'a manifest of another format': [
      /format is 2/,
      (all, m) => [
        ...all.slice(0, -1),
        { name: 'manifest.json', bytes: Buffer.from(JSON.stringify({ ...m, format: 2 })) },
      ],
    ],
    'a manifest that is no JSON': [
      /no JSON/,
      (all) => [...all.slice(0, -1), { name: 'manifest.json', bytes: Buffer.from('{') }],
    ],
    'a manifest without its parts': [
      /lacks/,
      (all) => [...all.slice(0, -1), { name: 'manifest.json', bytes: Buffer.from('{"format":1}') }],
    ],
    'a path out of its folder': [/no backup has/, (all) => [{ name: '../../evil', bytes: Buffer.from('x') }, ...all]],
    'an absolute path': [/no backup has/, (all) => [{ name: '/etc/cron.d/evil', bytes: Buffer.from('x') }, ...all]],
    'a table named like a path': [
      /no backup has/,
      (all) => [{ name: 'tables/../person.jsonl', bytes: Buffer.from('{}\n') }, ...all],
    ],
    'a link': [
      /no backup has/,
      (all) => [{ name: 'tables/client.jsonl', bytes: Buffer.alloc(0), type: 'symlink' }, ...all],
    ],
    'a folder': [/no backup has/, (all) => [{ name: 'tables/', bytes: Buffer.alloc(0), type: 'directory' }, ...all]],
    'a row that is no row': [
      /is no row/,
      (all) => [{ name: 'tables/person.jsonl', bytes: Buffer.from('{"id":{"$ne":1}}\n') }, ...all],
    ],
    'a line that is no JSON': [
      /no JSON/,
      (all) => [{ name: 'tables/person.jsonl', bytes: Buffer.from('id=1\n') }, ...all],
    ],
    'a line that is not UTF-8': [
      /not UTF-8/,
      (all) => [{ name: 'tables/person.jsonl', bytes: Buffer.from('{"a":"\xff"}\n', 'latin1') }, ...all],
    ],
    'a last line without an end': [
      /not complete/,
      (all) => [{ name: 'tables/person.jsonl', bytes: Buffer.from('{"id":1}') }, ...all],
    ],
  };
  for (const [name, [says, change]] of Object.entries(tricks)) {
    it(`refuses ${name}`, async () => {
      expect(await refusal(await tampered(change))).to.match(says);
    });
  }

  it('takes rows of several MiB, and many short ones behind them', async () => {
    const long = ['я'.repeat(3_000_000), 'y'.repeat(5_000_000)].map((text) => ({ table: 'request', row: { text } }));
    const short = Array.from({ length: 5000 }, (_, id) => ({ table: 'request', row: { id } }));
    const rows = [...long, ...short, ...long];
    const target = new Target();
    await restoreBackup(await backup(source(rows, [])), target, options());
    expect(target.rows).to.deep.equal(rows);
  });

  it('refuses a line of 65 MiB without reading it to its end', async function () {
    this.timeout(20_000);
    const entry = { name: 'tables/person.jsonl', bytes: Buffer.alloc(LONGEST_LINE + 1024 * 1024, ' ') };
    expect(await refusal(await tampered((all) => [entry, ...all]))).to.include(
      `line 1 of person is longer than ${LONGEST_LINE} bytes`,
    );
  });
});
