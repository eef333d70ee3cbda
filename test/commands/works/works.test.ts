import { expect } from 'chai';
import type { RequestView } from '../../../engine/commands/index.ts';
import { addWork, changeWork, removeWork } from '../../../engine/commands/works/index.ts';
import { getJournal } from '../../../engine/queries/index.ts';
import { listPrices, listWorks } from '../../../engine/queries/works/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { openWorksGround, type WorksGround } from './ground.ts';

onEachDatabase('works on a request', (database) => {
  let on: WorksGround;
  let filed: RequestView;
  before(async () => {
    on = await openWorksGround(database);
  });
  after(() => on.world.close());
  beforeEach(async () => {
    await on.endContracts();
    filed = await on.file();
  });

  const add = (input: object = {}, as = on.coordinator) =>
    addWork(on.world.ctx, as, { request: filed.uuid, item: 'visit-city', quantity: 1000, ...input });
  const list = (as = on.coordinator) => listWorks(on.world.ctx, as, filed.uuid);
  const prices = async (as = on.coordinator, q = 'visit') => listPrices(on.world.ctx, as, filed.uuid, { q });

  it('cost what the tender of the client says, others what the general list says', async () => {
    expect((await prices()).list?.id).to.equal('northern-lines-tender');
    await add();
    filed = await on.file('other-haulage');
    await add();
    const [line] = (await list()).items;
    expect([line?.priceList, line?.price, line?.amount]).to.deep.equal(['general', 150_000, 150_000]);
  });

  it('cost what the contract of the request says before all', async () => {
    await on.bind(filed, 'general');
    await add({ quantity: 1500, discount: 1000 });
    const { items, totals } = await list();
    expect([items[0]?.priceList, items[0]?.amount]).to.deep.equal(['general', 202_500]);
    expect(totals).to.deep.equal({ count: 1, amounts: [{ currency: 'RUB', amount: 202_500 }] });
    expect((await on.world.records(filed)).request.works).to.deep.equal({ total: 202_500, count: 1, minutes: 0 });
  });

  it('keep price and hash of the list, stand in the journal by title, and are counted once under a key', async () => {
    const { line } = await add({ idempotencyKey: 'k' });
    expect((await add({ idempotencyKey: 'k' })).line).to.equal(line);
    const { journal } = await on.world.records(filed);
    const what = (journal.at(-1)?.payload as { what?: Record<string, unknown> } | undefined)?.what ?? {};
    expect(what.priceListHash).to.match(/^[0-9a-f]{64}$/);
    expect(what).to.include({ priceList: 'northern-lines-tender', item: 'visit-city', price: 110_000 });
    const entries = await getJournal(on.world.ctx, on.coordinator, filed.uuid);
    expect(entries.items.at(-1)).to.deep.include({ kind: 'work' });
    expect(entries.items.at(-1)?.record).to.deep.equal({
      done: 'added',
      at: null,
      title: { en: 'Visit within the city', ru: 'Выезд в пределах города' },
      minutes: null,
      reasons: [],
    });
  });

  it('in words of their own have their own price, and are changed and taken away under their version', async () => {
    const own = { item: undefined, title: 'Bracket, welded', unit: 'piece', price: 99, quantity: 500, kind: 'part' };
    const { line } = await add(own);
    expect((await list()).items[0]?.amount).to.equal(50);
    await changeWork(on.world.ctx, on.coordinator, { uuid: line, quantity: 3000, price: 100, expectedVersion: 1 });
    expect((await list()).items.map(({ amount, version }) => [amount, version])).to.deep.equal([[300, 2]]);
    await removeWork(on.world.ctx, on.coordinator, { uuid: line, expectedVersion: 2 });
    expect((await list()).totals).to.deep.equal({ count: 0, amounts: [] });
  });

  it('are written at the right price by who sees none', async () => {
    await add({ quantity: 2000 }, on.keeper);
    const [seen] = (await list(on.keeper)).items;
    expect([seen?.price, seen?.amount, seen?.discount, seen?.currency]).to.deep.equal([null, null, null, null]);
    expect((await list(on.keeper)).totals).to.deep.equal({ count: 1, amounts: null });
    expect((await list()).items[0]?.amount).to.equal(220_000);
    expect((await prices(on.keeper)).items.every(({ price }) => price === null)).to.equal(true);
  });

  it('refuses prices and discounts of who may not see them', async () => {
    const own = { item: undefined, title: 'Gift', price: 1 };
    await expectRefused(on.world, () => add(own, on.keeper), { code: 'WORK_REFUSED', reasons: ['price-invalid'] });
    await expectRefused(on.world, () => add({ discount: 5 }, on.keeper), {
      code: 'WORK_REFUSED',
      reasons: ['price-invalid'],
    });
  });

  it('refuses items that the list has not, and an own price for one that it has', async () => {
    await expectRefused(on.world, () => add({ item: 'sim-replacement' }), {
      code: 'WORK_REFUSED',
      reasons: ['item-not-priced'],
    });
    await expectRefused(on.world, () => add({ price: 1 }), { code: 'WORK_REFUSED', reasons: ['item-fixed'] });
    const { line } = await add();
    const change = () => changeWork(on.world.ctx, on.coordinator, { uuid: line, price: 1 });
    await expectRefused(on.world, change, { code: 'WORK_REFUSED', reasons: ['item-fixed'] });
  });

  it('refuses no quantity, a discount over the whole, foreign machines and days to come, all at once', async () => {
    const wrong = { quantity: 0, discount: 10_001, equipment: uuidv7(), day: '2026-04-01' };
    await expectRefused(on.world, () => add(wrong), {
      code: 'WORK_REFUSED',
      reasons: ['quantity-invalid', 'discount-invalid', 'equipment-unknown', 'date-invalid'],
    });
    const large = { item: undefined, title: 'Moon', price: 100_000_000_000, quantity: 1_000_000_000 };
    await expectRefused(on.world, () => add(large), { code: 'WORK_REFUSED', reasons: ['price-invalid'] });
  });

  it('refuses who may not write works, and after the end all but who manages the operation', async () => {
    await expectRefused(on.world, () => add({}, on.dispatcher), { code: 'WORK_REFUSED', reasons: ['right'] });
    await on.end(filed);
    await expectRefused(on.world, () => add(), { code: 'WORK_REFUSED', reasons: ['ended'] });
    await add({}, on.manager);
    expect((await list()).items).to.have.length(1);
  });

  it('refuses prices to who neither sees them nor writes works', async () => {
    await expectRefused(on.world, () => prices(on.dispatcher), { code: 'FORBIDDEN' });
    await expectRefused(on.world, () => prices(on.client), { code: 'FORBIDDEN' });
    expect((await list(on.client)).totals.amounts).to.equal(null);
  });
});
