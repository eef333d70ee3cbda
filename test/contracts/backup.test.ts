import { join } from 'node:path';
import { expect } from 'chai';
import {
  addOutbox,
  appendJournal,
  exportTables,
  type ExportedRow,
  importTables,
  insertEvidence,
  insertIdempotency,
  insertRelease,
  insertRequest,
  openStore,
  setTimers,
  type Store,
  takeNumber,
  uuidv7,
} from '../../engine/store/index.ts';
import { refusal } from '../support/failure.ts';
import { hasMaria, sharedMaria } from '../support/maria.ts';
import { tempFolder } from '../support/temp.ts';
import { HASH, makeWorld, newRequest, NOW } from './store/world.ts';

const REQUESTS = 1200;

async function fill(store: Store): Promise<void> {
  const world = await makeWorld(store);
  await takeNumber(store);
  await store.transaction(async (tx) => {
    const items = [{ kind: 'workflow', definitionId: 'repair', hash: HASH, body: '{"ё": "😀\\n"}', file: 'w.json' }];
    await insertRelease(tx, { note: '', publishedAt: NOW, publishedBy: 1, rollsBack: null, items }, 0);
    await insertRelease(tx, { note: 'back', publishedAt: NOW, publishedBy: 1, rollsBack: 1, items }, 1);
    for (let at = 0; at < REQUESTS; at++) await insertRequest(tx, newRequest(world, { number: String(at) }));
    const common = {
      requestId: 1,
      seq: 1,
      kind: 'event',
      event: null,
      payload: null,
      transitions: [],
      actorId: 1,
      at: NOW,
    };
    const rest = { effectiveHash: HASH, evaluator: '1', reads: {}, status: null, stage: null };
    await appendJournal(tx, { ...common, ...rest });
    await setTimers(tx, 1, [{ state: 's', delay: 'd', entry: 1, setAt: NOW, dueAt: NOW }]);
    await addOutbox(tx, [{ key: 'k', requestId: 1, kind: 'notify', payload: { a: 1 }, createdAt: NOW, dueAt: NOW }]);
    const place = { latitude: 59.93428040000001, longitude: 30, takenAt: null };
    const file = { checklist: 'c', item: 'i', sha256: HASH, name: 'Ё.jpg', type: 'image/jpeg', size: 1, ...place };
    await insertEvidence(tx, { uuid: uuidv7(), requestId: 1, personId: 1, createdAt: NOW, ...file });
    for (const key of ['a', 'A', 'ё']) {
      await insertIdempotency(tx, { actorId: 1, route: 'r', key, bodyHash: HASH, response: { key }, createdAt: NOW });
    }
  });
}

const backup = (store: Store): Promise<ExportedRow[]> => Array.fromAsync(exportTables(store));

/** The rows as a file would hold them. */
async function* asJson(rows: readonly unknown[]): AsyncGenerator<ExportedRow> {
  for (const row of rows) yield JSON.parse(JSON.stringify(row));
}

describe('backup of all tables', function () {
  this.timeout(120_000);
  const opened: Store[] = [];
  const open = async (url: string): Promise<Store> => {
    const store = await openStore({ url, files: tempFolder('files') });
    opened.push(store);
    return store;
  };
  const sqlite = (): Promise<Store> => open(`sqlite:${join(tempFolder('backup'), 'a.db')}`);

  after(async () => {
    await Promise.all(opened.map((store) => store.close()));
  });

  it('holds every row once, each after those that it refers to', async () => {
    const store = await sqlite();
    await fill(store);
    const rows = await backup(store);
    const count = (table: string): number => rows.filter((row) => row.table === table).length;
    expect([count('request'), count('journal'), count('release'), count('idempotency')]).to.deep.equal([
      REQUESTS,
      1,
      2,
      3,
    ]);
    const first = (table: string): number => rows.findIndex((row) => row.table === table);
    expect(first('client')).to.be.lessThan(first('person'));
    expect(first('person')).to.be.lessThan(first('request'));
    expect(first('request')).to.be.lessThan(first('journal'));
    expect(rows.map(({ table }) => table)).to.not.include('schema_migration');
  });

  it('comes back equal after a way through both dialects', async function () {
    if (!hasMaria()) return this.skip();
    const [first, second, third] = [
      await sqlite(),
      await open(await (await sharedMaria()).database('backup')),
      await sqlite(),
    ];
    await fill(first);
    const original = await backup(first);
    const counts = await importTables(second, asJson(original));
    expect(counts.get('request')).to.equal(REQUESTS);
    const copy = await backup(second);
    expect(copy).to.deep.equal(original);
    await importTables(third, asJson(copy));
    expect(await backup(third)).to.deep.equal(original);
    const added = await third.models.Client.create({ code: 'new', name: 'new', created_at: NOW });
    expect(added.id).to.equal(2);
    expect(await takeNumber(third)).to.equal(101);
  });

  it('shows one instant though requests are added meanwhile, and keeps nobody from adding', async () => {
    const store = await sqlite();
    await fill(store);
    const rows: ExportedRow[] = [];
    for await (const row of exportTables(store)) {
      if (rows.length === 0) await store.read.run("UPDATE client SET name = 'changed'");
      rows.push(row);
    }
    expect(rows.find(({ table }) => table === 'client')?.row.name).to.equal('Север');
    expect(await store.read.all('SELECT name FROM client')).to.deep.equal([{ name: 'changed' }]);
  });

  it('is refused by a database that holds something, and changes nothing there', async () => {
    const store = await sqlite();
    await fill(store);
    const before = await backup(store);
    await refusal('RESTORE_NOT_EMPTY', importTables(store, asJson(before)));
    expect(await backup(store)).to.deep.equal(before);
  });

  it('is refused whole when a table, a column or a row is wrong', async () => {
    const [source, target] = [await sqlite(), await sqlite()];
    await fill(source);
    const rows = await backup(source);
    const untouched = await backup(target);
    const wrong = [
      { table: 'nowhere', row: { id: 1 } },
      { table: 'client', row: { id: 9, 'name` = 1; --': 'x' } },
      { table: 'client', row: { id: 9, uuid: 'u', code: null, name: 'x', created_at: 1 } },
      {
        table: 'journal',
        row: { ...rows.find(({ table }) => table === 'journal')?.row, id: 9, seq: 9, request_id: 99_999 },
      },
    ];
    for (const one of wrong) await refusal('BACKUP_INVALID', importTables(target, asJson([...rows, one])));
    expect(await backup(target)).to.deep.equal(untouched);
    await importTables(target, asJson(rows));
    expect(await backup(target)).to.deep.equal(rows);
  });
});
