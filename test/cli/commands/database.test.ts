import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { serverPlace } from '../../../engine/cli/database.ts';
import { readConfig } from '../../../engine/config/index.ts';
import { openApp } from '../../../engine/app.ts';
import { hasMaria, sharedMaria } from '../../support/maria.ts';
import { tempFolder } from '../../support/temp.ts';
import { cli } from '../run-in-process.ts';
import { COLUMNS, discoverPack, writeLog } from './small-log.ts';

const VENDING = fileURLToPath(new URL('../../../definitions/vending-service', import.meta.url));

interface Place {
  readonly url: string;
  readonly files: string;
  readonly options: readonly string[];
}

function place(
  url = `sqlite:${join(tempFolder('desk'), 'desk.sqlite')}`,
  files = join(tempFolder('desk'), 'stored'),
): Place {
  return { url, files, options: ['--database', url, '--files', files] };
}

/** Every row of every table and the hash of every file: what two equal databases agree in. */
async function contents({ url, files }: Place): Promise<object> {
  const app = await openApp({ databaseUrl: url, files });
  try {
    const tables = [
      'person',
      'definition_version',
      'release',
      'release_item',
      'effective_workflow',
      'request',
      'journal',
      'counter',
    ];
    const rows: Record<string, unknown[]> = {};
    for (const table of tables) {
      const found = await app.store.read.all<object>(`SELECT * FROM \`${table}\``);
      rows[table] = found.map((row) => JSON.stringify(row)).toSorted();
    }
    return { rows, files: await Array.fromAsync(app.store.files.list()) };
  } finally {
    await app.close();
  }
}

/** A database with a pack, requests with their journals, and two files. */
async function desk(): Promise<Place> {
  const log = writeLog([['New', 'В работе ☃', 'Closed'], ['New']]);
  const at = place();
  const run = await cli(['replay', log, '--pack', await discoverPack(log), ...COLUMNS, '--database', at.url]);
  if (run.code !== 0) throw new Error(run.stderr);
  const app = await openApp({ databaseUrl: at.url, files: at.files });
  await app.store.files.put(Buffer.from('photo of a nameplate'));
  await app.store.files.put(Buffer.alloc(300_000, 7));
  await app.close();
  return at;
}

describe('cli/pack', () => {
  it('publishes a pack, and leaves the database as it is when the same pack is published already', async () => {
    const { options } = place();
    const first = await cli(['pack', 'install', VENDING, ...options, '--json']);
    expect([first.code, first.json]).to.deep.equal([
      0,
      { pack: 'vending-service', version: first.json.version, release: 1, changed: true },
    ]);
    expect((await cli(['pack', 'install', VENDING, ...options, '--json'])).json).to.include({
      release: 1,
      changed: false,
    });
  });

  it('exports what was installed: the same definitions, ready to be installed elsewhere', async () => {
    const { options } = place();
    await cli(['pack', 'install', VENDING, ...options]);
    const out = join(tempFolder('pack'), 'out');
    const { code, json } = await cli(['pack', 'export', out, ...options, '--json']);
    expect([code, json.release]).to.deep.equal([0, 1]);
    const read = (path: string): unknown =>
      path.endsWith('.json') ? JSON.parse(readFileSync(path, 'utf8')) : readFileSync(path, 'utf8');
    for (const file of json.files) {
      // The pack only names its print forms, which lie beside the packs; what is exported holds them inside.
      const from = file.startsWith('print-forms/') ? join(VENDING, '../..') : VENDING;
      expect(read(join(out, file)), file).to.deep.equal(read(join(from, file)));
    }
    expect(json.files).to.include('print-forms/act-ru/template.hbs');
    expect((await cli(['pack', 'install', out, ...options, '--json'])).json.changed).to.equal(false);
  });

  it('refuses to export into a folder that holds anything, and leaves it as it is', async () => {
    const { options } = place();
    await cli(['pack', 'install', VENDING, ...options]);
    const out = join(tempFolder('pack'), 'out');
    await cli(['pack', 'export', out, ...options]);
    writeFileSync(join(out, 'pack.json'), 'edited by hand');
    const { code, stderr } = await cli(['pack', 'export', out, ...options]);
    expect([code, readFileSync(join(out, 'pack.json'), 'utf8')]).to.deep.equal([2, 'edited by hand']);
    expect(stderr).to.include('holds files already');
  });

  it('exports an older release by its number, and refuses one that never was', async () => {
    const { options } = place();
    await cli(['pack', 'install', await discoverPack(writeLog([['New']])), ...options]);
    await cli(['pack', 'install', VENDING, ...options]);
    const out = join(tempFolder('pack'), 'out');
    expect((await cli(['pack', 'export', out, ...options, '--release', '1', '--json'])).json.pack).to.equal(
      'help-desk',
    );
    expect((await cli(['pack', 'export', `${out}-2`, ...options, '--release', '7'])).stderr).to.include(
      'RELEASE_NOT_FOUND',
    );
  });

  it('refuses a pack with errors or a red scenario, and publishes nothing', async () => {
    const { options } = place();
    const pack = await discoverPack(writeLog([['New']]));
    const scenario = {
      $schema: 'scenario.schema.json',
      id: 'red',
      title: { en: 'Red', ru: 'Красный' },
      given: { type: 'help-desk', people: { anna: { roles: ['agent'] } }, as: 'anna', expect: { status: 'new' } },
      steps: [],
    };
    writeFileSync(join(pack, 'red.json'), JSON.stringify(scenario));
    const red = await cli(['pack', 'install', pack, ...options, '--json']);
    expect([red.code, red.json.error.details[0].rule]).to.deep.equal([1, 'scenario-red']);
    writeFileSync(join(pack, 'red.json'), '{}');
    expect((await cli(['pack', 'install', pack, ...options])).stderr)
      .to.include('PACK_INVALID')
      .and.to.include('red.json');
    expect((await cli(['pack', 'export', join(tempFolder('pack'), 'x'), ...options])).stderr).to.include(
      'RELEASE_EMPTY',
    );
  });

  it('refuses a database that is missing or of an unknown kind, and one whose files nobody knows', async () => {
    const file = join(tempFolder('desk'), 'none.sqlite');
    expect((await cli(['pack', 'export', 'x', '--database', `sqlite:${file}`])).stderr).to.include(
      'there is no database file',
    );
    expect(existsSync(file)).to.equal(false);
    expect((await cli(['pack', 'export', 'x', '--database', 'oracle://x', '--files', 'y'])).stderr).to.include(
      'STORE_UNAVAILABLE',
    );
    expect((await cli(['pack', 'export', 'x', '--database', 'mysql://nobody@127.0.0.1:1/x'])).stderr).to.include(
      'folder of stored files',
    );
  });

  it('takes the database of the server when none is named', async () => {
    const env = { DATA_DIR: join(tempFolder('desk'), 'not', 'yet') };
    expect((await cli(['pack', 'install', VENDING], { env })).stdout).to.include('as release 1');
    expect(existsSync(join(env.DATA_DIR, 'reglament.db'))).to.equal(true);
    const inFile = join(tempFolder('secret'), 'url');
    writeFileSync(inFile, 'mysql://desk:secret@db/desk\n');
    for (const each of [
      {},
      env,
      { DATABASE_URL: 'mysql://a:b@c/d' },
      { DATABASE_URL: ' sqlite:x.db ', DATA_DIR: '' },
      { DATABASE_URL_FILE: inFile },
    ]) {
      const { databaseUrl, files } = readConfig(each);
      expect(serverPlace(each)).to.deep.equal({ databaseUrl, files });
    }
  });
});

describe('cli/backup and restore', () => {
  it('restores rows and files into an empty database as they were', async () => {
    const from = await desk();
    const to = place();
    const file = join(tempFolder('backup'), 'desk.tar.gz');
    const written = await cli(['backup', file, ...from.options, '--json']);
    expect([written.code, written.json.files, written.json.tables.request, written.json.tables.journal]).to.deep.equal([
      0, 2, 2, 6,
    ]);
    const restored = await cli(['restore', file, ...to.options, '--json']);
    expect(restored.json).to.deep.equal(written.json);
    expect(await contents(to)).to.deep.equal(await contents(from));
  });

  it('goes on with the restored database: a replay resumes, new requests get new numbers', async () => {
    const log = writeLog([
      ['New', 'Closed'],
      ['New', 'Closed'],
    ]);
    const pack = await discoverPack(log);
    const [from, to] = [place(), place()];
    await cli(['replay', log, '--pack', pack, ...COLUMNS, '--database', from.url, '--limit', '1']);
    const file = join(tempFolder('backup'), 'desk.tar.gz');
    await cli(['backup', file, ...from.options]);
    await cli(['restore', file, ...to.options]);
    const run = await cli(['replay', log, '--pack', pack, ...COLUMNS, '--database', to.url, '--resume', '--json']);
    expect(run.json).to.deep.include({ cases: 2, accepted: 4, refused: 0, journalRows: 6 });
  });

  it('restores a backup of the embedded database into MariaDB and back, and loses nothing', async function () {
    if (!hasMaria()) this.skip();
    this.timeout(180_000);
    const from = await desk();
    const middle = place(await (await sharedMaria()).database('restore'));
    const back = place();
    const folder = tempFolder('backup');
    for (const [index, [source, target]] of (
      [
        [from, middle],
        [middle, back],
      ] as const
    ).entries()) {
      const file = join(folder, `${index}.tar.gz`);
      expect((await cli(['backup', file, ...source.options])).code).to.equal(0);
      expect((await cli(['restore', file, ...target.options])).stderr).to.equal('');
    }
    expect(await contents(back)).to.deep.equal(await contents(from));
    expect(await contents(middle))
      .to.have.property('files')
      .with.length(2);
  });

  it('shows one instant while requests move: no journal is ahead of its request, and none behind', async function () {
    this.timeout(30_000);
    const log = writeLog(Array.from({ length: 400 }, () => ['New', 'In work', 'Wait', 'In work', 'Closed']));
    const from = place();
    const moving = cli(['replay', log, '--pack', await discoverPack(log), ...COLUMNS, '--database', from.url]);
    const folder = tempFolder('backup');
    const ended = moving.then(() => 'ended');
    let seen = 0;
    for (let number = 0; (await Promise.race([ended, turn('moving')])) === 'moving'; number += 1) {
      const file = join(folder, `${number}.tar.gz`);
      const written = await cli(['backup', file, ...from.options, '--json']);
      if (written.code !== 0) continue; // the replay has not made the database yet
      const to = place();
      await cli(['restore', file, ...to.options]);
      const app = await openApp({ databaseUrl: to.url, files: to.files });
      const torn = await app.store.read.all(
        `SELECT r.id FROM request r WHERE r.journal_seq <> (SELECT COUNT(*) FROM journal j WHERE j.request_id = r.id)`,
      );
      await app.close();
      expect(torn).to.deep.equal([]);
      seen += 1;
    }
    expect((await moving).code).to.equal(0);
    expect(seen).to.be.greaterThan(0);
  });

  it('refuses a database with data, a damaged archive and a missing one, and changes nothing', async () => {
    const from = await desk();
    const file = join(tempFolder('backup'), 'desk.tar.gz');
    await cli(['backup', file, ...from.options]);
    const before = await contents(from);
    expect((await cli(['restore', file, ...from.options])).stderr).to.include('RESTORE_NOT_EMPTY');
    expect(await contents(from)).to.deep.equal(before);

    const to = place();
    const empty = await contents(to);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 100));
    for (const name of [file, `${file}.none`]) {
      const { code, stderr } = await cli(['restore', name, ...to.options]);
      expect([code, stderr.slice(0, 15)]).to.deep.equal([1, 'BACKUP_INVALID:']);
    }
    expect(await contents(to)).to.deep.equal(empty);
  });

  it('refuses to restore files into a folder below a file, naming it', async () => {
    const from = await desk();
    const file = join(tempFolder('backup'), 'desk.tar.gz');
    await cli(['backup', file, ...from.options]);
    const to = place(undefined, join(file, 'stored'));
    const { code, json } = await cli(['restore', file, ...to.options, '--json']);
    expect([code, json.error.code]).to.deep.equal([1, 'OUTPUT_UNWRITABLE']);
    expect(json.error.message).to.include('the folder of stored files').and.to.include('a file, not a folder');
  });

  it('refuses a database in a folder below a file, or one that may only be read', async function () {
    const file = join(tempFolder('desk'), 'plain');
    writeFileSync(file, '');
    const below = await cli(['pack', 'install', VENDING, '--database', `sqlite:${file}/x/desk.sqlite`, '--json']);
    expect([below.code, below.json.error.code]).to.deep.equal([1, 'OUTPUT_UNWRITABLE']);
    // The administrator of a machine may write everywhere.
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    chmodSync(file, 0o400);
    const { code, stderr } = await cli(['backup', `${file}.tar.gz`, '--database', `sqlite:${file}`]);
    expect([code, stderr.includes('OUTPUT_UNWRITABLE')]).to.deep.equal([1, true]);
    expect(stderr).to.include('work on a copy of it');
  });

  it('refuses to write over a file, and to make a backup of a database that is not there', async () => {
    const from = await desk();
    const file = join(tempFolder('backup'), 'desk.tar.gz');
    writeFileSync(file, 'mine');
    const { code, stderr } = await cli(['backup', file, ...from.options]);
    expect([code, readFileSync(file, 'utf8')]).to.deep.equal([2, 'mine']);
    expect(stderr).to.include('is there already');
    expect((await cli(['backup', `${file}.new`, '--database', 'sqlite:no-such.sqlite'])).code).to.equal(2);
  });
});
