import { expect } from 'chai';
import {
  addExtension,
  addPeriod,
  changePeriod,
  changeTerm,
  createTerm,
  type PeriodInput,
  removeExtension,
  removePeriod,
} from '../../../engine/commands/index.ts';
import { getEntry, listTerms } from '../../../engine/queries/index.ts';
import { addEntry } from '../../support/registers.ts';
import { shippedPack } from '../../support/world-pack.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

onEachDatabase('what belongs to contracts and machines', (database) => {
  let world: World;
  let contract: string;
  let machine: string;
  beforeEach(async () => {
    world = await openWorld({ database, pack: shippedPack('vending-service') });
    await addEntry(world, 'client', { code: 'acme', name: 'Acme' });
    contract = await addEntry(world, 'contract', {
      client: 'acme',
      number: '7',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
    });
    machine = await addEntry(world, 'equipment', { client: 'acme', name: 'Press', warrantyUntil: '2026-02-01' });
  });
  afterEach(() => world.close());

  const today = (): string => world.clock.now().toISOString().slice(0, 10);
  const span = (startsOn: string, endsOn: string, more: Partial<PeriodInput> = {}): PeriodInput => ({
    startsOn,
    endsOn,
    dueOn: null,
    paidOn: null,
    amount: 100,
    currency: 'RUB',
    ...more,
  });
  const add = (period: PeriodInput) => addPeriod(world.ctx, 'system', { contract, period });
  const seen = (kind: 'contract' | 'equipment', uuid: string) => getEntry(world.ctx, 'system', kind, uuid);

  it('a period that was paid tells so, and gives the contract its next version', async () => {
    const { uuid, version } = await add(span('2026-01-01', '2027-06-30'));
    expect((await seen('contract', contract))['period']).to.deep.equal({ state: 'unpaid', until: '2027-06-30' });
    await changePeriod(world.ctx, 'system', { contract, period: uuid, version, change: { paidOn: today() } });
    expect(await seen('contract', contract)).to.deep.include({
      version: 3,
      period: { state: 'paid', until: '2027-06-30' },
    });
    await removePeriod(world.ctx, 'system', { contract, period: uuid, version: 3 });
    expect((await seen('contract', contract))['period']).to.deep.equal({ state: 'none', until: null });
  });

  it('periods that overlap, leave the contract or run backwards are refused', async () => {
    await add(span('2026-01-01', '2026-06-30'));
    const refused = (period: PeriodInput, reasons: readonly string[]) =>
      expectRefused(world, () => add(period), { code: 'REGISTER_REFUSED', reasons });
    await refused(span('2026-06-30', '2026-07-31'), ['periods-overlap']);
    await refused(span('2025-12-31', '2025-12-31'), ['period-outside']);
    await refused(span('2026-09-30', '2026-09-01'), ['days-backwards']);
    await refused(span('2026-08-32', '2026-13-01', { paidOn: 'soon' }), ['day-invalid', 'day-invalid', 'day-invalid']);
    expect((await add(span('2026-07-01', '2026-07-31'))).version).to.equal(3);
  });

  it('two who add the same period at once add it once', async () => {
    const both = await Promise.allSettled([
      add(span('2026-01-01', '2026-01-31')),
      add(span('2026-01-15', '2026-02-15')),
    ]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected']);
  });

  it('a period changed under a stale version of its contract is refused, and one that is not there', async () => {
    const { uuid: period } = await add(span('2026-01-01', '2026-06-30'));
    const change = (version: number, of = period) =>
      changePeriod(world.ctx, 'system', { contract, period: of, version, change: { paidOn: '2026-01-02' } });
    await expectRefused(world, () => change(1), { code: 'SNAPSHOT_STALE' });
    await expectRefused(world, () => change(2, machine), { code: 'REGISTER_NOT_FOUND' });
  });

  it('a longer warranty that has begun holds when that of the maker has ended', async () => {
    const extend = (startsOn: string, untilOn: string, of?: string) =>
      addExtension(world.ctx, 'system', {
        equipment: machine,
        extension: { number: null, startsOn, untilOn, contract: of },
      });
    const { uuid } = await extend('2026-02-02', '2030-02-01', contract);
    world.clock.pass('P60D');
    expect((await seen('equipment', machine))['warranty']).to.deep.equal({ state: 'extended', until: '2030-02-01' });
    await removeExtension(world.ctx, 'system', { equipment: machine, extension: uuid, version: 2 });
    expect((await seen('equipment', machine))['warranty']).to.deep.equal({ state: 'out', until: '2026-02-01' });
    await expectRefused(world, () => extend('2026-02-02', '2026-02-01', machine), {
      code: 'REGISTER_REFUSED',
      reasons: ['days-backwards', 'entry-unknown'],
    });
  });

  it('terms are added once, renamed and retired under their version', async () => {
    const term = { kind: 'skill', code: 'welding', title: { en: 'Welding' } } as const;
    await createTerm(world.ctx, 'system', term);
    await changeTerm(world.ctx, 'system', { ...term, title: { ru: 'Сварка' }, active: false, version: 1 });
    expect(await listTerms(world.ctx, 'system', 'skill')).to.deep.equal([
      { ...term, title: { ru: 'Сварка' }, active: false, version: 2 },
    ]);
    const refused = (attempt: () => Promise<unknown>, code: 'REGISTER_REFUSED' | 'SNAPSHOT_STALE') =>
      expectRefused(world, attempt, { code });
    await refused(() => createTerm(world.ctx, 'system', term), 'REGISTER_REFUSED');
    await refused(() => createTerm(world.ctx, 'system', { ...term, code: 'b', title: {} }), 'REGISTER_REFUSED');
    await refused(() => changeTerm(world.ctx, 'system', { ...term, version: 1 }), 'SNAPSHOT_STALE');
  });
});
