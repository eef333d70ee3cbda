import { expect } from 'chai';
import { createEntry, type RegimeInput, setVatRegimes } from '../../../engine/commands/index.ts';
import { listVatRegimes } from '../../../engine/queries/documents/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { CLIENT, type DocumentGround, openDocumentGround } from './ground.ts';

const OLD: RegimeInput = { rate: 2000, mode: 'added', startsOn: '2020-01-01', endsOn: '2025-12-31', ground: null };
const NEW: RegimeInput = { rate: 2200, mode: 'added', startsOn: '2026-01-01', endsOn: null, ground: null };

onEachDatabase('the regimes of VAT of a legal entity', (database) => {
  let on: DocumentGround;
  let entity: string;
  before(async () => {
    on = await openDocumentGround(database);
  });
  after(() => on.world.close());
  beforeEach(async () => {
    entity = await on.entity();
  });

  const set = (regimes: readonly RegimeInput[], as = on.coordinator, version?: number) =>
    setVatRegimes(on.world.ctx, as, { entity, regimes, version });
  const refused = (reasons: readonly string[], regimes: readonly RegimeInput[]) =>
    expectRefused(on.world, () => set(regimes), { code: 'REGISTER_REFUSED', reasons });

  it('are kept in the order of their days, each set in place of all before', async () => {
    await set([NEW, OLD]);
    expect((await listVatRegimes(on.world.ctx, on.coordinator, entity)).regimes).to.deep.equal([OLD, NEW]);
    await set([NEW]);
    expect((await listVatRegimes(on.world.ctx, on.coordinator, entity)).regimes).to.deep.equal([NEW]);
  });

  it('never hold two on one day, nor on a day that there is not', async () => {
    await refused(['regimes-overlap'], [{ ...OLD, endsOn: null }, NEW]);
    await refused(['day-invalid'], [{ ...NEW, startsOn: '2026-02-30' }]);
    await refused(['days-backwards'], [{ ...OLD, endsOn: '2019-01-01' }]);
  });

  it('have a rate where VAT is charged, and none where it is not', async () => {
    await refused(['regime-invalid'], [{ ...NEW, rate: null }]);
    await refused(['regime-invalid'], [{ ...NEW, mode: 'none' }]);
    await refused(['regime-invalid'], [{ ...NEW, rate: 10_001 }]);
  });

  it('are for our own, for who manages the registers, and for the version that was read', async () => {
    await expectRefused(on.world, () => set([NEW], on.keeper), { code: 'FORBIDDEN' });
    await expectRefused(on.world, () => set([NEW], on.coordinator, 7), { code: 'SNAPSHOT_STALE' });
    const theirs = { client: CLIENT, name: 'Theirs' };
    const { uuid } = await createEntry(on.world.ctx, 'system', { kind: 'legal-entity', entry: theirs });
    const foreign = () => setVatRegimes(on.world.ctx, on.coordinator, { entity: uuid, regimes: [NEW] });
    await expectRefused(on.world, foreign, { code: 'REGISTER_REFUSED', reasons: ['regime-of-client'] });
    const read = () => listVatRegimes(on.world.ctx, on.client, entity);
    await expectRefused(on.world, read, { code: 'REGISTER_NOT_FOUND' });
  });
});
