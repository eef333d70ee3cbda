import { expect } from 'chai';
import { listEntries, type ListEntries, listRegisterFields } from '../../../engine/queries/index.ts';
import type { RegisterKind } from '../../../engine/language/registers/index.ts';
import { addEntry } from '../../support/registers.ts';
import type { Acting } from '../../support/people.ts';
import { refusal } from '../../support/failure.ts';
import { readPackFiles, shippedPack } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';

const FIELDS: [string, string] = [
  'fields/of-sites.json',
  JSON.stringify({
    $schema: '../../../engine/language/schema/fields.schema.json',
    id: 'of-sites',
    of: 'site',
    title: { en: 'Sites' },
    fields: [{ id: 'gate', title: { en: 'Gate' }, type: 'text' }],
  }),
];

onEachDatabase('the lists of the registers', (database) => {
  let world: World;
  let support: Acting;
  let contact: Acting;
  let site: string;
  before(async () => {
    world = await openWorld({ database, pack: new Map([...readPackFiles(shippedPack('vending-service')), FIELDS]) });
    await addEntry(world, 'client', { code: 'acme', name: 'ООО «Ромашка»' });
    await addEntry(world, 'client', { code: 'globex', name: 'Globex', note: 'pays late' });
    await addEntry(world, 'legal-entity', { client: 'acme', name: 'Ромашка', inn: '7707083893' });
    site = await addEntry(world, 'site', { client: 'acme', name: 'Yard', accessNote: 'ring twice' });
    await addEntry(world, 'contact', { client: 'acme', name: 'Ёлкина Анна', phone: '8 912 345-67-89', sites: [site] });
    await addEntry(world, 'contact', { client: 'globex', name: 'Smith', phone: '+44 20 7946 0000' });
    for (const [name, serial, plate, client] of [
      ['Press', 'СН-00/1', 'А123ВС 77', 'acme'],
      ['press', 'СН-002', null, 'acme'],
      ['Press', null, null, 'acme'],
      ['Oven', 'CH001x', null, 'globex'],
    ] as const) {
      await addEntry(world, 'equipment', { client, name, serial, plate, ...(client === 'acme' ? { site } : {}) });
    }
    support = await world.person({ roles: ['support'] });
    contact = await world.person({ roles: ['client-contact'], client: 'acme' });
  });
  after(() => world.close());

  const names = async (
    kind: RegisterKind,
    input: ListEntries = {},
    as: Acting | 'system' = support,
  ): Promise<unknown[]> => (await listEntries(world.ctx, as, { kind, ...input })).items.map(({ name }) => name);

  it('are read page by page by name, also past many of one name, each entry once', async () => {
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await listEntries(world.ctx, support, { kind: 'equipment', limit: 1, cursor });
      found.push(...page.items.map(({ name, uuid }) => `${(name as string).toLowerCase()} ${uuid}`));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found.map((each) => String(each).split(' ')[0])).to.deep.equal(['oven', 'press', 'press', 'press']);
    expect(new Set(found).size).to.equal(4);
  });

  it('find by the beginning of a name, a number however it was typed, a telephone and an INN', async () => {
    expect(await names('client', { q: 'ромаш' })).to.deep.equal(['ООО «Ромашка»']);
    expect(await names('client', { q: '77070838' })).to.deep.equal(['ООО «Ромашка»']);
    expect(await names('equipment', { q: 'ch 001' })).to.have.members(['Press', 'Oven']);
    expect(await names('equipment', { q: 'a123bc' })).to.deep.equal(['Press']);
    expect(await names('contact', { q: 'елк' })).to.deep.equal(['Ёлкина Анна']);
    expect(await names('contact', { q: '8 (912) 345' })).to.deep.equal(['Ёлкина Анна']);
    expect(await names('contact', { q: '+7912345' })).to.deep.equal(['Ёлкина Анна']);
    expect(await names('equipment', { q: '%' })).to.deep.equal([]);
    expect(await names('equipment', { q: '001' })).to.deep.equal([]);
  });

  it('are narrowed by client, site and what was retired', async () => {
    expect(await names('equipment', { client: 'globex' })).to.deep.equal(['Oven']);
    expect(await names('equipment', { site })).to.have.length(3);
    expect(await names('contact', { site })).to.deep.equal(['Ёлкина Анна']);
    expect(await names('equipment', { active: false })).to.deep.equal([]);
    expect(await names('equipment', { client: 'nobody' })).to.deep.equal([]);
  });

  it('show people of a client nothing of others, and no words for colleagues', async () => {
    expect(await names('client', {}, contact)).to.deep.equal(['ООО «Ромашка»']);
    expect(await names('equipment', { q: 'ch' }, contact)).to.not.include('Oven');
    expect(await names('equipment', { client: 'globex' }, contact)).to.deep.equal([]);
    const [own] = (await listEntries(world.ctx, contact, { kind: 'site' })).items;
    expect(own).to.include({ name: 'Yard', accessNote: null });
    expect(JSON.stringify(own)).to.not.include('345-67-89');
    const people = await listEntries(world.ctx, contact, { kind: 'contact' });
    expect(JSON.stringify(people)).to.not.include('345-67-89').and.not.include('Smith');
  });

  it('tell whoever may not read them the names of clients alone', async () => {
    const idle = await world.person({ roles: [] });
    expect(JSON.stringify(await listEntries(world.ctx, idle, { kind: 'client' })))
      .to.include('Globex')
      .and.not.include('late');
    await refusal('FORBIDDEN', listEntries(world.ctx, idle, { kind: 'site' }));
    await refusal('QUERY_INVALID', listEntries(world.ctx, support, { kind: 'site', cursor: 'c2l0ZTp4' }));
    await refusal('QUERY_INVALID', listEntries(world.ctx, support, { kind: 'site', limit: 0 }));
  });

  it('are read along indexes, whatever is asked', async () => {
    const plans: string[] = [];
    const read = world.store.read as { all: World['store']['read']['all'] };
    const all = read.all.bind(read);
    read.all = async <Row>(sql: string, params?: readonly never[]): Promise<Row[]> => {
      if (sql.includes(' e.name_key AS ')) {
        const explain = database === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ';
        for (const step of await all(explain + sql, params)) plans.push(JSON.stringify(step));
      }
      return all<Row>(sql, params);
    };
    try {
      const { next } = await listEntries(world.ctx, support, { kind: 'equipment', limit: 1 });
      await names('equipment', { cursor: next ?? '', limit: 2 });
      await names('equipment', { q: 'ch00' });
      await names('equipment', { q: 'ch00' }, contact);
      await names('equipment', { site });
      await names('contact', { q: '79123456789' });
      await names('client', { q: '7707083893' });
    } finally {
      read.all = all;
    }
    expect(plans.length).to.be.above(10);
    // A table of few rows may be read whole by the server: then the index that would serve is a possible one.
    for (const plan of plans) {
      expect(plan).to.not.match(/"detail":"SCAN e"|"table":"e",[^}]*"possible_keys":null,"key":null/);
    }
    if (database === 'sqlite') expect(plans.join('\n')).to.not.include('TEMP B-TREE FOR ORDER BY e.name_key');
  });

  it('what is inside of a machine is found by it; of one that is not there nothing is', async () => {
    const truck = await addEntry(world, 'equipment', { client: 'acme', name: 'Truck' });
    await addEntry(world, 'equipment', { client: 'acme', name: 'Tracker', parent: truck });
    expect(await names('equipment', { parent: truck })).to.deep.equal(['Tracker']);
    expect(await names('equipment', { parent: '01900000-0000-7000-8000-000000000000' })).to.deep.equal([]);
  });

  it('custom fields of a register are told before it has an entry, and to nobody who may not read it', async () => {
    const told = await listRegisterFields(world.ctx, support);
    const ids = (of: RegisterKind) => told.find(({ register }) => register === of)?.fields.map(({ id }) => id);
    expect([ids('site'), ids('contract'), ids('legal-entity')]).to.deep.equal([['gate'], [], []]);
    const nobody = await world.person({ roles: [] });
    expect((await failureOf(() => listRegisterFields(world.ctx, nobody))).code).to.equal('FORBIDDEN');
  });
});
