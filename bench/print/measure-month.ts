import { join } from 'node:path';
import { type App, openApp } from '../../engine/app.ts';
import { createBatch, issueBatches, printBatch, startBatch } from '../../engine/commands/documents/index.ts';
import { createEntry, createRequest, installPack } from '../../engine/commands/index.ts';
import { getBatch } from '../../engine/queries/documents/batches/index.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';
import { insertWorkLine, WORK_KINDS } from '../../engine/store/works/index.ts';
import { createRenderer } from '../../print-forms/render/index.ts';
import { addPerson } from '../../test/support/people.ts';
import { readPackFiles, shippedPack } from '../../test/support/world-pack.ts';
import { memoryOfGroup } from '../../print-forms/render/print/memory-of-group.ts';

export interface MonthFigure {
  readonly acts: number;
  /** From the order to the plan with everything that is missing. */
  readonly planMs: number;
  /** From the start to the last paper. */
  readonly issueMs: number;
  readonly actsPerSecond: number;
  /** One PDF with two copies and empty backs. */
  readonly printMs: number;
  readonly printMegabytes: number;
  /** Most of this process and its browser together. */
  readonly megabytes: number;
}

const CLIENTS = 25;
const DAY = '2026-11-30';

/** A month's acts by the shipped form, from the plan to the print, on SQLite. */
export async function measureMonth({ folder, acts }: { folder: string; acts: number }): Promise<MonthFigure> {
  const databaseUrl = `sqlite:${join(folder, 'month.sqlite')}`;
  const app = await openApp({ databaseUrl, files: join(folder, 'month-files') });
  const renderer = createRenderer();
  let megabytes = 0;
  let browser: number | undefined;
  const watch = setInterval(() => {
    void renderer.browserPid().then((pid) => (browser = pid));
    const beside = browser === undefined ? 0 : (memoryOfGroup(browser) ?? 0);
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 1024 / 1024 + beside);
  }, 500);
  try {
    const accountant = await prepare(app, acts);
    const ctx = { ...app.commands, renderer };
    const order = { form: 'act-ru', from: '2026-11-01', to: DAY, timeZone: 'Europe/Moscow' };
    const begun = performance.now();
    const { uuid: batch } = await createBatch(ctx, accountant, order);
    const planned = performance.now();
    await startBatch(ctx, accountant, { batch, skipGaps: false });
    await issueBatches(ctx, new AbortController().signal);
    const issued = performance.now();
    const { counts } = await getBatch(ctx, accountant, batch);
    if (counts.issued !== acts || counts.unrendered > 0)
      throw new Error(`not all is issued: ${JSON.stringify(counts)}`);
    const printing = performance.now();
    const print = await printBatch(ctx, accountant, { batch, copies: 2, duplex: true });
    const issueMs = issued - planned;
    return {
      acts,
      planMs: planned - begun,
      issueMs,
      actsPerSecond: (acts / issueMs) * 1000,
      printMs: performance.now() - printing,
      printMegabytes: print.byteLength / 1024 / 1024,
      megabytes,
    };
  } finally {
    clearInterval(watch);
    await renderer.close();
    await app.close();
  }
}

const PARTY = {
  inn: '7707083893',
  kpp: '770701001',
  address: '190000, Санкт-Петербург, ул. Садовая, д. 1, офис 12',
  signer: 'Воробей Лев Ильич',
  signerPosition: 'директор',
};

async function prepare(app: App, acts: number): Promise<{ readonly person: string }> {
  const { commands: ctx, store } = app;
  await installPack(ctx, 'system', { files: readPackFiles(shippedPack('fleet-telematics')) });
  const entry = (kind: 'client' | 'legal-entity', values: Record<string, string>) =>
    createEntry(ctx, 'system', { kind, entry: values });
  await entry('legal-entity', { name: 'ООО «Север»', ...PARTY });
  const clients: string[] = [];
  for (let at = 0; at < CLIENTS; at += 1) {
    const code = `client-${at}`;
    const { uuid } = await entry('client', { code, name: `АО «Клиент ${at}»` });
    await entry('legal-entity', { name: `АО «Клиент ${at}»`, client: uuid, ...PARTY });
    clients.push(code);
  }
  const accountant = await addPerson(store, { roles: ['coordinator', 'service-manager'] });
  const maker = await store.read.all<{ id: number }>('SELECT id FROM person WHERE uuid = ?', [accountant.person]);
  for (let at = 0; at < acts; at += 1) {
    const filed = await createRequest(ctx, accountant, {
      type: 'remote-question',
      subject: `Трекер ${at} не передаёт координаты`,
      client: clients[at % CLIENTS] ?? '',
      fields: { symptom: 'no-data' },
    });
    await finish(app, filed.uuid, { lines: 3 + (at % 12), personId: maker[0]?.id ?? 0 });
  }
  return accountant;
}

/** Writes works into a request by hand, and that it ended. */
async function finish(
  { store }: App,
  uuid: string,
  { lines, personId }: { readonly lines: number; readonly personId: number },
): Promise<void> {
  const [request] = await store.read.all<{ id: number }>('SELECT id FROM request WHERE uuid = ?', [uuid]);
  const at = Date.parse(`${DAY}T09:00:00Z`);
  await store.transaction(async (tx) => {
    for (let n = 0; n < lines; n += 1) {
      const quantity = 1000 * (1 + (n % 4));
      const price = 100_000 + 700 * n;
      await insertWorkLine(tx, {
        uuid: uuidv7(),
        requestId: request?.id ?? 0,
        priceList: null,
        priceListHash: null,
        item: null,
        title: { ru: `Диагностика и замена узла, позиция ${n + 1}`, en: `Work ${n + 1}` },
        kind: WORK_KINDS[n % 2] ?? 'work',
        unit: 'шт.',
        quantity,
        price,
        currency: 'RUB',
        discount: 0,
        amount: (price * quantity) / 1000,
        equipmentId: null,
        personId,
        day: DAY,
        note: null,
        version: 1,
        createdAt: at,
        updatedAt: at,
      });
    }
    await tx.run('UPDATE request SET ended_at = ?, is_open = 0 WHERE uuid = ?', [at, uuid]);
  });
}
