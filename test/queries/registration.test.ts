import { expect } from 'chai';
import { registrationHints } from '../../engine/queries/index.ts';
import { type Registers, registersOf } from '../support/bound-things.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, readPackFiles } from '../support/world-pack.ts';
import { expectRefused } from '../support/world-refusal.ts';

onEachDatabase('hints while a request is filed', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;
  let site: string;
  let machine: string;
  let contract: string;

  before(async () => {
    const pack = editPack(readPackFiles(), 'roles/courier.json', (definition) => {
      definition.grants.push({ on: 'register', may: ['read'], where: 'all' });
    });
    world = await openWorld({ database, pack });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north');
    await made.client('south');
    site = await made.site('north', { name: 'Nord Hall' });
    machine = await made.machine('north', {
      site,
      name: 'Kettle',
      serial: 'AB-77',
      plate: 'А123ВС',
      until: '2020-01-01',
    });
    await made.extension(machine, '2020-01-01', '2099-01-01');
    contract = await made.contract('north');
    await made.period(contract, '2020-01-01', '2099-12-31', null);
  });
  after(() => world.close());

  const hints = (input: Parameters<typeof registrationHints>[2], as: Acting = desk) =>
    registrationHints(world.ctx, as, input);

  it('finds a machine by its serial number and plate, however they are written, with its warranty', async () => {
    for (const q of ['ab77', 'AB-7', 'a123b']) {
      const { equipment } = await hints({ q });
      expect(
        equipment.map(({ uuid }) => uuid),
        q,
      ).to.deep.equal([machine]);
      expect(equipment[0]).to.deep.include({
        client: { code: 'north', name: 'NORTH' },
        site: { uuid: site, name: 'Nord Hall' },
        warranty: { state: 'extended', until: '2099-01-01' },
      });
    }
  });

  it('finds clients, contacts and sites by name, code, telephone and e-mail', async () => {
    const person = await world.person({ roles: ['rider'], client: 'north' });
    await world.store.read.run(
      "UPDATE person SET email = 'vera@north.example', phone = '8 900 111-22-33' WHERE uuid = ?",
      [person.person],
    );
    await world.store.read.run(
      "INSERT INTO person_phone (person_id, digits) SELECT id, '79001112233' FROM person WHERE uuid = ?",
      [person.person],
    );
    await world.store.read.run(
      'INSERT INTO site_contact (site_id, person_id) SELECT s.id, p.id FROM site s, person p WHERE s.uuid = ? AND p.uuid = ?',
      [site, person.person],
    );
    expect((await hints({ q: 'nor' })).clients.map(({ code }) => code)).to.deep.equal(['north']);
    expect((await hints({ q: 'nord' })).sites.map(({ uuid }) => uuid)).to.deep.equal([site]);
    for (const q of ['8 900 111', '+7900111', 'vera@']) {
      const { contacts } = await hints({ q });
      expect(contacts, q).to.have.length(1);
      expect(contacts[0]).to.deep.include({
        uuid: person.person,
        client: { code: 'north', name: 'NORTH' },
        sites: [{ uuid: site, name: 'Nord Hall' }],
      });
    }
    expect((await hints({ site })).of?.contacts.map(({ uuid }) => uuid)).to.deep.equal([person.person]);
  });

  it('tells of what was chosen the contract, the unpaid period, open requests and the last visits', async () => {
    const open = await world.file({ client: 'north', objects: [machine], subject: 'Leaks' });
    await world.store.read.run(
      `INSERT INTO stay (uuid, request_id, person_id, kind, started_at, ended_at)
       SELECT '00000000-0000-7000-8000-000000000001', r.id, r.requester_id, 'site', 5000, 6000 FROM request r WHERE r.uuid = ?`,
      [open.uuid],
    );
    for (const chosen of [{ equipment: machine }, { site }, { client: 'north' }]) {
      const { of } = await hints(chosen);
      expect(of?.client?.code).to.equal('north');
      expect(of?.contract).to.deep.include({ uuid: contract, number: 'K-1' });
      expect(of?.contract?.period).to.deep.include({ state: 'unpaid', until: '2099-12-31' });
      expect(of?.sites.map(({ uuid }) => uuid)).to.deep.equal([site]);
      expect(of?.openRequests.map(({ number }) => number)).to.include(open.number);
      expect(of?.lastVisits.map(({ number, visitedAt }) => [number, visitedAt])).to.deep.equal([[open.number, 5000]]);
    }
    expect((await hints({ q: 'ab77' })).equipment[0]?.openRequests.map(({ number }) => number)).to.deep.equal([
      open.number,
    ]);
    expect((await hints({ equipment: machine })).of?.equipment?.uuid).to.equal(machine);
  });

  it('says no contract when nobody can tell which of two is meant, and lists both', async () => {
    await made.client('twice');
    await made.contract('twice', { number: 'T-1' });
    await made.contract('twice', { number: 'T-2' });
    const { of } = await hints({ client: 'twice' });
    expect(of?.contract).to.equal(null);
    expect(of?.contracts.map(({ number }) => number)).to.deep.equal(['T-2', 'T-1']);
  });

  it('holds nothing retired, nothing unknown, and nothing when nothing is typed', async () => {
    await made.site('south', { name: 'Ruined hall', active: 0 });
    const nothing = { clients: [], contacts: [], sites: [], equipment: [], of: null };
    expect(await hints({})).to.deep.equal(nothing);
    expect(await hints({ q: '  ' })).to.deep.equal(nothing);
    expect(await hints({ q: 'ruined' })).to.deep.equal(nothing);
    expect(await hints({ q: '%' })).to.deep.equal(nothing);
    expect(await hints({ client: 'nobody' })).to.deep.equal(nothing);
  });

  it('sends at most seven statements, with everything typed and chosen', async () => {
    await hints({ q: 'ab77' });
    const { read } = world.store;
    let statements = 0;
    const counted: typeof read = {
      ...read,
      all: (...args: Parameters<typeof read.all>) => {
        statements += 1;
        return read.all(...args);
      },
    } as typeof read;
    const ctx = { ...world.ctx, store: Object.create(world.store, { read: { value: counted } }) as typeof world.store };
    await registrationHints(ctx, desk, { q: 'nor', client: 'north', site, equipment: machine });
    expect(statements).to.be.within(4, 7);
  });

  it('leaves out requests that the viewer may not read', async () => {
    const clerk = await world.person('courier');
    await world.file({ client: 'north', objects: [machine] });
    const { of, equipment } = await hints({ q: 'ab77', equipment: machine }, clerk);
    expect(of?.client?.code).to.equal('north');
    expect(of?.openRequests).to.deep.equal([]);
    expect(of?.lastVisits).to.deep.equal([]);
    expect(equipment[0]?.openRequests).to.deep.equal([]);
  });

  it('are refused to people of clients, and to staff who file nothing or do not see the registers', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'north' });
    const mechanic = await world.person({ roles: ['mechanic'] });
    const helper = await world.person('helper');
    for (const who of [rider, mechanic, helper]) {
      await expectRefused(world, () => hints({ q: 'ab77' }, who), { code: 'FORBIDDEN' });
    }
  });
});
