import { expect } from 'chai';
import { type EntryInput, type Imported, importRegister } from '../../../engine/commands/index.ts';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { getEntry } from '../../../engine/queries/index.ts';
import { addEntry } from '../../support/registers.ts';
import { shippedPack } from '../../support/world-pack.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

/** Text in Windows-1251, as spreadsheets in Russian write it. */
function windows1251(text: string): Uint8Array {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(Array.from(text, (letter) => letters.indexOf(letter)));
}

onEachDatabase('an import of a register', (database) => {
  let world: World;
  before(async () => {
    world = await openWorld({ database, pack: shippedPack('vending-service') });
    await addEntry(world, 'client', { code: 'acme', name: 'Acme', externalKey: 'c-17' });
  });
  after(() => world.close());

  const bring = (kind: RegisterKind, from: readonly EntryInput[] | Uint8Array, dry = false): Promise<Imported> =>
    importRegister(world.ctx, 'system', { kind, from, dry });
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
  const refused = (attempt: () => Promise<unknown>, reasons: readonly string[]) =>
    expectRefused(world, attempt, { code: 'IMPORT_REFUSED', reasons });

  it('makes what is new, changes what differs, and leaves the rest under its version', async () => {
    const first = [
      { externalKey: 's-1', client: 'acme', name: 'One' },
      { externalKey: 's-2', client: 'c-17', name: 'Two', latitude: 1, longitude: 2 },
    ];
    expect(await bring('site', first)).to.include({ rows: 2, created: 2, changed: 0 });
    const again = [{ ...first[0], name: 'One more' }, first[1] as EntryInput];
    expect(await bring('site', again)).to.include({ created: 0, changed: 1, unchanged: 1 });
    const rows = await world.store.read.all('SELECT name, version FROM site ORDER BY external_key');
    expect(rows).to.deep.equal([
      { name: 'One more', version: 2 },
      { name: 'Two', version: 1 },
    ]);
  });

  it('reads tables with words in Russian or English, in UTF-8 or Windows-1251, of all three separators', async () => {
    const russian =
      'Внешний код;Клиент;Наименование;Серийный номер;Гарантия до;Состояние\r\nм-1;acme;Пресс;СН-1;31.12.2027;на складе\r\n';
    expect(await bring('equipment', windows1251(russian))).to.include({ created: 1 });
    expect(await bring('equipment', csv(`\uFEFF${russian}`))).to.include({ unchanged: 1 });
    expect(await bring('equipment', csv('key\tclient\tname\nm-2\tacme\t"Two\nlines"\n'))).to.include({ created: 1 });
    expect(await bring('equipment', csv('external key,client,name,parent\nm-3,acme,"a, b",m-2\n'))).to.include({
      created: 1,
    });
    const [row] = await world.store.read.all<{ uuid: string }>("SELECT uuid FROM equipment WHERE external_key = 'м-1'");
    expect(await getEntry(world.ctx, 'system', 'equipment', row?.uuid ?? '')).to.include({
      serial: 'СН-1',
      warrantyUntil: '2027-12-31',
      standing: 'in-stock',
    });
  });

  it('says in a dry run what it would do, and writes nothing', async () => {
    const before = await world.rows();
    const rows = [
      { externalKey: 'd-1', client: 'acme', name: 'Dry' },
      { externalKey: 'd-2', client: 'acme', name: 'Dry', parent: 'd-1' },
    ];
    expect(await bring('equipment', rows, true)).to.deep.equal({
      rows: 2,
      created: 2,
      changed: 0,
      unchanged: 0,
      dry: true,
    });
    expect(await world.rows()).to.deep.equal(before);
  });

  it('refuses all of a table for one bad row, and names every problem with its row', async () => {
    const rows = [
      { externalKey: 'x-1', client: 'acme', name: 'Good' },
      { externalKey: 'x-2', client: 'nobody', name: '', latitude: 'north' },
      { externalKey: 'x-1', client: 'acme', name: 'Again' },
      { client: 'acme', name: 'Keyless' },
    ];
    const error = await refused(
      () => bring('site', rows),
      ['entry-unknown', 'value-required', 'number-range', 'row-twice', 'value-required'],
    );
    expect(error.details.map(({ path }) => path)).to.include.members(['/rows/2/client', '/rows/4/externalKey']);
  });

  it('refuses columns that mean nothing, columns that are missing, and what is no table', async () => {
    await refused(() => bring('site', csv('id,client,name,colour\n1,acme,A,red\n')), ['column-unknown:colour']);
    await refused(() => bring('site', csv('id,address\n1,here\n')), ['column-missing:client', 'column-missing:name']);
    await refused(() => bring('site', csv('id,client,name\n')), ['rows-missing']);
    await refused(() => bring('site', csv('id,"client\n1,2\n')), ['rows-missing']);
    await refused(() => bring('site', []), ['rows-missing']);
  });

  it('refuses rows that are not shaped like entries', async () => {
    const shapes = [{ contacts: 5 }, { fields: 'no' }, { active: 'yes' }, { nonsense: 1 }, { name: { en: 'x' } }];
    const rows = shapes.map((shape, index) => ({ externalKey: `h-${index}`, client: 'acme', name: 'N', ...shape }));
    await refused(
      () => bring('site', rows as unknown as EntryInput[]),
      ['type', 'type', 'type', 'column-unknown:nonsense', 'text-needed'],
    );
  });

  it('is not for people who may not manage the registers', async () => {
    const support = await world.person({ roles: ['support'] });
    const from = [{ code: 'new', name: 'New' }];
    const attempt = () => importRegister(world.ctx, support, { kind: 'client', from });
    await expectRefused(world, attempt, { code: 'FORBIDDEN' });
  });
});
