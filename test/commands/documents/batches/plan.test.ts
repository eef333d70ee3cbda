import { expect } from 'chai';
import { createEntry } from '../../../../engine/commands/index.ts';
import { createBatch, draftDocument, refreshBatch } from '../../../../engine/commands/documents/index.ts';
import { isReglamentError } from '../../../../engine/errors.ts';
import { addClient } from '../../../support/people.ts';
import { onEachDatabase } from '../../../support/world.ts';
import { ACT, CLIENT } from '../ground.ts';
import { MARCH, type Month, openMonth } from './month.ts';

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isReglamentError(error)) return [error.code, ...error.details.map(({ rule }) => rule)].join(' ');
    throw error;
  }
  return 'done';
}

onEachDatabase('a month that is planned', (database) => {
  let on: Month;
  let company: string;
  beforeEach(async () => {
    on = await openMonth(database);
    company = await on.entity();
  });
  afterEach(() => on.world.close());

  it('has one document for each client, by name, its requests the oldest first', async () => {
    await addClient(on.world.store, 'arctic');
    await on.world.store.read.run("UPDATE client SET name = 'Arctic', name_key = 'arctic' WHERE code = 'arctic'");
    const [north, south] = [await on.ended(), await on.ended('arctic')];
    const second = await on.ended(CLIENT, '2026-03-02');
    await on.world.store.read.run("UPDATE client SET name_key = 'north' WHERE code = ?", [CLIENT]);
    const items = await on.items(await on.plan());
    expect(items.map(({ requests }) => requests.map(({ uuid }) => uuid))).to.deep.equal([
      [south.uuid],
      [north.uuid, second.uuid],
    ]);
    expect(items.map(({ position, requestCount }) => [position, requestCount])).to.deep.equal([
      [1, 1],
      [2, 2],
    ]);
    expect(items.map(({ sums }) => sums?.gross)).to.deep.equal([150_000, 220_000]);
    expect(items.flatMap(({ gaps }) => gaps)).to.deep.equal([]);
  });

  it('is of what ended in it, by the clocks that were named', async () => {
    const late = await on.ended();
    await on.ended(CLIENT, '2026-04-01');
    await on.file();
    // Midnight of the first of April in Moscow is nine in the evening before in UTC.
    await on.world.store.read.run('UPDATE request SET ended_at = ? WHERE uuid = ?', [
      Date.parse('2026-03-31T21:30:00Z'),
      late.uuid,
    ]);
    const inUtc = await on.look(await on.plan());
    expect([inUtc.counts.requests, inUtc.timeZone]).to.deep.equal([1, 'UTC']);
    expect((await on.look(await on.plan({ timeZone: 'Europe/Moscow' }))).counts.requests).to.equal(0);
    const april = { from: '2026-04-01', to: '2026-04-30', timeZone: 'Europe/Moscow' };
    expect((await on.look(await on.plan(april))).counts.requests).to.equal(2);
  });

  it('leaves out what stands in an act, in a draft, or has no works, and says how many', async () => {
    await on.issue(await on.ended());
    await on.draft(await on.ended());
    await on.idle();
    const free = await on.ended();
    const batch = await on.plan();
    expect((await on.look(batch)).leftOut).to.deep.equal({
      documented: 1,
      drafted: 1,
      withoutWorks: 1,
      unfit: 0,
      unfinished: 0,
    });
    expect((await on.items(batch)).flatMap(({ requests }) => requests.map(({ uuid }) => uuid))).to.deep.equal([
      free.uuid,
    ]);
  });

  it('tells of each document all that it lacks at once, with the place where that is mended', async () => {
    await on.entity(null);
    await on.ended();
    const batch = await on.plan();
    const [item] = await on.items(batch);
    expect(item?.gaps.map(({ rule, place }) => [rule, place?.kind, place?.path])).to.deep.equal([
      ['requisite-empty:seller-inn', 'legal-entity', 'inn'],
    ]);
    await on.world.store.read.run('UPDATE legal_entity SET active = 0 WHERE client_id IS NULL');
    await refreshBatch(on.world.ctx, on.coordinator, batch);
    const [after] = await on.items(batch);
    expect(after?.gaps.map(({ rule, place }) => [rule, place?.id])).to.deep.include(['seller-missing', null]);
    await on.entity();
    await refreshBatch(on.world.ctx, on.coordinator, batch);
    expect((await on.look(batch)).counts.gaps).to.equal(0);
  });

  it('leads to the client, its legal entity, ours, the contract or the request, whichever lacks it', async () => {
    await on.world.close();
    const paths = [
      'client.inn',
      'client.phone',
      'signers[].post',
      'contract.number',
      'site.address',
      'seller.bank.bik',
    ];
    const requisites = paths.map((path, at) => ({ id: `r${at}`, path, title: { en: path, ru: path } }));
    const properties = Object.fromEntries(
      ['doc', 'seller', 'client', 'contract', 'site', 'totals'].map((part) => [part, { type: 'object' }]),
    );
    const signers = { type: 'array', items: { type: 'object' } };
    on = await openMonth(database, {
      ...ACT,
      document: { ...ACT['document'], requisites },
      data: { schema: { type: 'object', properties: { ...properties, signers } } },
    });
    await on.entity();
    await on.ended();
    const places = async () =>
      (await on.items(await on.plan()))[0]?.gaps.map(({ path, place }) => [path, place?.kind, place?.path]);
    expect(await places()).to.deep.equal([
      ['/data/client/inn', 'client', ''],
      ['/data/client/phone', 'client', 'phone'],
      ['/data/signers/0/post', 'legal-entity', 'signerPosition'],
      ['/data/contract/number', 'client', ''],
      ['/data/site/address', 'request', ''],
      ['/data/seller/bank/bik', 'legal-entity', 'bik'],
    ]);
    const [client] = await on.world.store.read.all<{ uuid: string }>('SELECT uuid FROM client WHERE code = ?', [
      CLIENT,
    ]);
    const entry = { name: 'Northern lines', client: client?.uuid ?? '' };
    await createEntry(on.world.ctx, 'system', { kind: 'legal-entity', entry });
    expect((await places())?.[0]).to.deep.equal(['/data/client/inn', 'legal-entity', 'inn']);
  });

  it('tells once and for all that the date lies before the last one of the series', async () => {
    await on.issue(await on.ended(), { day: '2026-04-02' });
    await on.ended();
    const [item] = await on.items(await on.plan());
    expect(item?.gaps.map(({ rule }) => rule)).to.deep.equal(['day-before-last:2026-04-02']);
  });

  it('divides what is more than the form takes, and what is of several contracts', async () => {
    await on.world.close();
    on = await openMonth(database, { ...ACT, group: { sections: 'request', most: 2 } });
    await on.entity();
    const [first] = [await on.ended(), await on.ended(), await on.ended(), await on.ended()];
    const owner = await on.world.store.read.all<{ uuid: string }>('SELECT uuid FROM client WHERE code = ?', [CLIENT]);
    const contract = { client: owner[0]?.uuid ?? '', number: 'K-1', startsOn: '2026-01-01' };
    const { uuid } = await createEntry(on.world.ctx, 'system', { kind: 'contract', entry: contract });
    await on.world.store.read.run(
      'UPDATE request SET contract_id = (SELECT id FROM contract WHERE uuid = ?) WHERE uuid = ?',
      [uuid, first.uuid],
    );
    const items = await on.items(await on.plan());
    expect(items.map(({ requestCount, contract: named }) => [requestCount, named?.number])).to.deep.equal([
      [1, 'K-1'],
      [2, undefined],
      [1, undefined],
    ]);
  });

  it('is refused for days and zones that there are not, a period too long, and a form that is none', async () => {
    const asked = (more: object) => refusal(createBatch(on.world.ctx, on.coordinator, { ...MARCH, ...more }));
    expect(await asked({ from: '2026-02-30' })).to.equal('BATCH_REFUSED day-invalid');
    expect(await asked({ from: '2026-04-01' })).to.equal('BATCH_REFUSED days-backwards');
    expect(await asked({ from: '2020-01-01' })).to.equal('BATCH_REFUSED period-long');
    expect(await asked({ timeZone: 'Mars/Olympus' })).to.equal('BATCH_REFUSED time-zone-unknown');
    expect(await asked({ language: 'kk' })).to.equal('BATCH_REFUSED language-unknown');
    expect(await asked({ clients: [company] })).to.equal('BATCH_REFUSED client-unknown');
    expect(await asked({ seller: on.coordinator.person })).to.equal('BATCH_REFUSED seller-unknown');
    expect(await asked({ inputs: { other: 1 } })).to.equal('BATCH_REFUSED input-unknown:other');
    expect(await asked({ form: 'none' })).to.equal('DEFINITION_NOT_FOUND');
    expect((await on.world.rows('document_batch'))['document_batch']).to.deep.equal([]);
  });

  it('is planned by who issues documents, of the requests of which he does', async () => {
    await on.ended();
    expect(await refusal(createBatch(on.world.ctx, on.dispatcher, MARCH))).to.equal('FORBIDDEN');
    expect(await refusal(createBatch(on.world.ctx, on.client, MARCH))).to.equal('FORBIDDEN');
    // He sees no prices, which an act tells.
    const { uuid } = await createBatch(on.world.ctx, on.keeper, MARCH);
    expect((await on.look(uuid)).counts.items).to.equal(0);
    const orders = await createBatch(on.world.ctx, on.keeper, { ...MARCH, form: 'order' });
    expect((await on.look(orders.uuid)).counts.items).to.equal(1);
  });

  it('under a key is planned once', async () => {
    await on.ended();
    const key = { ...MARCH, idempotencyKey: 'march' };
    const first = await createBatch(on.world.ctx, on.coordinator, key);
    expect(await createBatch(on.world.ctx, on.coordinator, key)).to.deep.equal(first);
    expect(await refusal(createBatch(on.world.ctx, on.coordinator, { ...key, day: '2026-03-30' }))).to.equal(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('takes nothing: until it is started its requests may stand in another act', async () => {
    const request = await on.ended();
    await on.plan();
    const drafted = await draftDocument(on.world.ctx, on.coordinator, { form: 'act', requests: [request.uuid] });
    expect(drafted.status).to.equal('draft');
  });
});
