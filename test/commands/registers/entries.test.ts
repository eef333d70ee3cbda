import { expect } from 'chai';
import { changeEntry, createEntry, type EntryInput, erasePerson } from '../../../engine/commands/index.ts';
import { deactivatePerson } from '../../../engine/commands/people/deactivate-person.ts';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { getEntry } from '../../../engine/queries/index.ts';
import { setLogin } from '../../../engine/store/people/index.ts';
import { readActor } from '../../../engine/store/index.ts';
import { addEntry } from '../../support/registers.ts';
import type { Acting } from '../../support/people.ts';
import { shippedPack } from '../../support/world-pack.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

onEachDatabase('the registers', (database) => {
  let world: World;
  let operator: Acting;
  let support: Acting;
  let site: string;
  let machine: string;
  before(async () => {
    world = await openWorld({ database, pack: shippedPack('vending-service') });
    operator = await world.person({ roles: ['operator', 'service-manager'] });
    support = await world.person({ roles: ['support'] });
    await addEntry(world, 'client', { code: 'acme', name: 'ООО «Ромашка»' });
    await addEntry(world, 'client', { code: 'globex', name: 'Globex' });
    site = await addEntry(world, 'site', { client: 'acme', name: 'Yard' });
    machine = await addEntry(world, 'equipment', { client: 'acme', site, name: 'Press', serial: 'СН-1' });
  });
  after(() => world.close());

  const create = (kind: RegisterKind, entry: EntryInput, key?: string) =>
    createEntry(world.ctx, operator, { kind, entry, key });
  const change = (kind: RegisterKind, entry: string, wanted: EntryInput, version?: number) =>
    changeEntry(world.ctx, operator, { kind, entry, change: wanted, version });
  const read = (kind: RegisterKind, entry: string) => getEntry(world.ctx, support, kind, entry);
  const refused = (kind: RegisterKind, attempt: () => Promise<unknown>, reasons: readonly string[]) =>
    expectRefused(world, attempt, { code: kind === 'client' ? 'CLIENT_REFUSED' : 'REGISTER_REFUSED', reasons });

  it('keep an entry with what it names, and every change under the next version, told in the admin journal', async () => {
    const { uuid, version } = await create('site', { client: 'acme', name: 'Gate', latitude: 55.7, longitude: 37.6 });
    expect(version).to.equal(1);
    expect(await change('site', uuid, { name: 'Gate 2', timeZone: 'Asia/Omsk' }, 1)).to.deep.equal({
      uuid,
      version: 2,
    });
    const view = await read('site', uuid);
    expect(view).to.include({ name: 'Gate 2', latitude: 55.7, timeZone: 'Asia/Omsk', version: 2, active: true });
    expect(view['client']).to.include({ code: 'acme' });
    const told = await world.store.read.all<{ action: string; details: string }>(
      'SELECT action, details FROM admin_journal WHERE subject = ? ORDER BY id',
      [uuid],
    );
    expect(told.map(({ action }) => action)).to.deep.equal(['site-created', 'site-changed']);
    expect(told[1]?.details).to.include('timeZone').and.not.include('Omsk');
  });

  it('answer a repeated call with what it was answered, and make one entry', async () => {
    const [one, two] = [
      await create('site', { client: 'acme', name: 'Once' }, 'k'),
      await create('site', { client: 'acme', name: 'Once' }, 'k'),
    ];
    expect(two).to.deep.equal(one);
    await expectRefused(world, () => create('site', { client: 'acme', name: 'Other' }, 'k'), {
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('refuse a stale version, also the second of two changes at once', async () => {
    const uuid = await addEntry(world, 'site', { client: 'acme', name: 'Contested' });
    const both = await Promise.allSettled([
      change('site', uuid, { name: 'A' }, 1),
      change('site', uuid, { name: 'B' }, 1),
    ]);
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected']);
    await expectRefused(world, () => change('site', uuid, { name: 'C' }, 1), { code: 'SNAPSHOT_STALE' });
  });

  it('refuse with every reason at once', async () => {
    const wrong = { client: 'acme', name: ' ', latitude: 91, timeZone: 'Mars/Base', fields: { nonsense: 1 } };
    await refused('site', () => create('site', wrong), [
      'value-required',
      'number-range',
      'time-zone-unknown',
      'field-unknown:nonsense',
    ]);
    await refused('client', () => create('client', { code: 'Кот', name: '' }), ['code-invalid', 'value-required']);
    await refused('client', () => create('client', { code: 'acme', name: 'Again' }), ['code-taken']);
  });

  it('refuse half a place, a contract that ends before it begins, and an account of another bank', async () => {
    await refused('site', () => create('site', { client: 'acme', name: 'Half', latitude: 1 }), ['place-half']);
    const paper = { client: 'acme', number: '1', startsOn: '2026-02-01', endsOn: '2026-01-01' };
    await refused('contract', () => create('contract', paper), ['days-backwards']);
    const entity = { client: 'acme', name: 'E', bik: '044525225', account: '40702810500000000001' };
    await refused('legal-entity', () => create('legal-entity', entity), ['account-invalid']);
  });

  it('refuse what belongs to two clients', async () => {
    const strange = { client: 'globex', name: 'Stray' };
    await refused('equipment', () => create('equipment', { ...strange, site }), ['of-another-client']);
    await refused('equipment', () => create('equipment', { ...strange, parent: machine }), ['of-another-client']);
    const part = await addEntry(world, 'equipment', { client: 'acme', parent: machine, name: 'Part' });
    await refused('equipment', () => change('equipment', machine, { client: 'globex', site: null }), [
      'parts-of-another-client',
    ]);
    await refused('site', () => create('site', { client: 'acme', name: 'S', contacts: [part] }), ['entry-unknown']);
    await refused('site', () => change('site', site, { client: 'globex' }), ['value-fixed']);
  });

  it('refuse a machine inside itself, and one put deeper than twenty', async () => {
    const inner = await addEntry(world, 'equipment', { client: 'acme', parent: machine, name: 'Inner' });
    await refused('equipment', () => change('equipment', machine, { parent: inner }), ['parent-circle']);
    await refused('equipment', () => change('equipment', machine, { parent: machine }), ['parent-circle']);
    let deepest = await addEntry(world, 'equipment', { name: 'Level 1' });
    const first = deepest;
    for (let level = 2; level <= 20; level += 1) {
      deepest = await addEntry(world, 'equipment', { name: `Level ${level}`, parent: deepest });
    }
    await refused('equipment', () => create('equipment', { name: 'Level 21', parent: deepest }), ['parent-deep']);
    const above = await addEntry(world, 'equipment', { name: 'Above' });
    await refused('equipment', () => change('equipment', first, { parent: above }), ['parent-deep']);
  });

  it('retire nothing that is still needed, and name what needs it', async () => {
    const error = await refused('site', () => change('site', site, { active: false }), ['still-needed:equipment']);
    expect(error.message).to.include('"Press"');
    const lonely = await addEntry(world, 'site', { client: 'acme', name: 'Lonely' });
    await change('site', lonely, { active: false });
    await refused('equipment', () => create('equipment', { client: 'acme', site: lonely, name: 'X' }), [
      'entry-unknown',
    ]);
    expect(await read('site', lonely)).to.include({ active: false });
  });

  it('keep contacts as people who do not log in, found by every number of theirs, and erase them wholly', async () => {
    const { uuid } = await create('contact', {
      client: 'acme',
      name: 'Пётр Иванов',
      position: 'engineer',
      externalKey: 'p-1',
      phone: '8 (912) 000-11-22; +7 495 1234567',
      email: 'p@acme.example',
      sites: [site],
    });
    const row = await readActor(world.store.read, uuid);
    const held = async (table: string): Promise<number> =>
      (await world.store.read.all(`SELECT person_id FROM ${table} WHERE person_id = ?`, [row?.id])).length;
    expect([row?.kind, row?.roles, await held('credential')]).to.deep.equal(['client', [], 0]);
    expect([await held('person_phone'), await held('site_contact')]).to.deep.equal([2, 1]);
    expect((await read('site', site))['contacts']).to.deep.include.members([
      {
        uuid,
        name: 'Пётр Иванов',
        position: 'engineer',
        phone: '8 (912) 000-11-22; +7 495 1234567',
        email: 'p@acme.example',
      },
    ]);
    await change('contact', uuid, { phone: null }, 1);
    expect(await held('person_phone')).to.equal(0);
    await deactivatePerson(world.ctx, operator, { person: uuid, handOverTo: null });
    await erasePerson(world.ctx, operator, uuid);
    const rows = JSON.stringify(await world.store.read.all('SELECT * FROM person WHERE uuid = ?', [uuid]));
    for (const word of ['Пётр', 'петр', 'engineer', 'p-1', 'acme.example', '912']) expect(rows).to.not.include(word);
    expect(await held('site_contact')).to.equal(0);
  });

  it('leave the address of a contact who logs in to those who manage people', async () => {
    const uuid = await addEntry(world, 'contact', { client: 'acme', name: 'Anna', email: 'a@acme.example' });
    const id = (await readActor(world.store.read, uuid))?.id ?? 0;
    await setLogin(world.store.read, id, 'a@acme.example', null);
    await refused('contact', () => change('contact', uuid, { email: 'thief@example.org' }), ['person-logs-in']);
    await refused('contact', () => change('contact', uuid, { active: false }), ['person-logs-in']);
    await change('contact', uuid, { position: 'head' });
  });

  it('are written by nobody without the right, and not told of what is not there', async () => {
    const attempt = () => createEntry(world.ctx, support, { kind: 'site', entry: { client: 'acme', name: 'X' } });
    await expectRefused(world, attempt, { code: 'FORBIDDEN' });
    await expectRefused(world, () => change('site', machine, { name: 'X' }), { code: 'REGISTER_NOT_FOUND' });
    await expectRefused(world, () => change('client', 'nobody', { name: 'X' }), { code: 'CLIENT_NOT_FOUND' });
    await expectRefused(world, () => read('site', machine), { code: 'REGISTER_NOT_FOUND' });
  });
});
