import { expect } from 'chai';
import { createRequest } from '../../../engine/commands/index.ts';
import { uuidv7 } from '../../../engine/store/uuidv7.ts';
import type { Acting } from '../../support/people.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { expectRefused } from '../../support/world-refusal.ts';

onEachDatabase('filing a request about machines', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;
  let site: string;
  let machine: string;
  let contract: string;
  let contact: string;

  before(async () => {
    world = await openWorld({ database });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north', { segment: 'mining' });
    await made.client('south');
    site = await made.site('north', { area: 'east', fields: { gate: 'blue' } });
    machine = await made.machine('north', { site, serial: 'A-1', until: '2025-01-31', fields: { bays: 4 } });
    await made.extension(machine, '2025-02-01', '2027-01-31');
    contract = await made.contract('north', { number: 'K-7' });
    await made.period(contract, '2026-01-01', '2026-12-31', null);
    ({ person: contact } = await world.person({ roles: ['rider'], client: 'north' }));
  });
  after(() => world.close());

  const file = (input: object, as: Acting = desk) =>
    createRequest(world.ctx, as, { type: 'repair', subject: 'It hums', fields: { note: 'hums' }, ...input });

  it('takes company, site and the contract in force from the machine', async () => {
    const filed = await file({ objects: [machine], contact, dueAt: new Date('2026-01-20T10:00:00Z') });
    const { request, journal } = await world.records(filed);
    expect(request.client?.code).to.equal('north');
    expect(request.clientFields).to.deep.equal({ segment: 'mining' });
    expect(request.bound).to.deep.equal({
      due: '2026-01-20T10:00:00.000Z',
      objects: 1,
      openChildren: 0,
      documents: {},
      site: { name: 'Hall', area: 'east', timeZone: null, fields: { gate: 'blue' } },
      contract: { number: 'K-7', starts: '2020-01-01', ends: null, paid: false, fields: {} },
      equipment: {
        name: 'Machine',
        serial: 'A-1',
        plate: null,
        model: null,
        softwareVersion: null,
        warranty: 'extended',
        warrantyUntil: '2027-01-31',
        fields: { bays: 4 },
      },
    });
    expect(request.contactId).to.be.a('number');
    expect(journal[0]?.payload).to.deep.include({ client: 'north', objects: [machine], contact });
  });

  it('gives a secret to whoever files, another each time', async () => {
    const secrets = await Promise.all([file({}), file({})].map(async (filed) => (await filed).secret));
    expect(new Set(secrets).size).to.equal(2);
    for (const secret of secrets) expect(secret).to.match(/^[a-z2-7]{26}$/);
  });

  it('leaves the contract open when two are in force and none covers the machine', async () => {
    const other = await made.machine('south');
    const covering = await made.contract('south', { number: 'S-1' });
    await made.contract('south', { number: 'S-2' });
    await made.contract('south', { number: 'S-0', ends: '2021-01-01' });
    expect((await world.records(await file({ objects: [other] }))).request.bound.contract).to.equal(null);
    await made.covered(covering, other);
    const { request } = await world.records(await file({ objects: [other] }));
    expect(request.bound.contract?.number).to.equal('S-1');
  });

  it('refuses what belongs to another company, is retired or does not exist, all at once', async () => {
    const foreign = await made.machine('south');
    const retired = await made.site('north', { active: 0 });
    const input = {
      client: 'north',
      objects: [machine, foreign],
      site: retired,
      contact: uuidv7(),
      contract: uuidv7(),
    };
    const error = await expectRefused(world, () => file(input), {
      code: 'REQUEST_REFUSED',
      reasons: ['equipment-foreign', 'site-retired', 'contact-unknown', 'contract-unknown'],
    });
    expect(error.details.map(({ path }) => path)).to.include.members(['/objects/1', '/site', '/contact', '/contract']);
  });

  it('tells a person of a client nothing of what another company has', async () => {
    const customer = { person: contact };
    const theirs = await made.site('south');

    const attempt = (place: string) => () => file({ client: 'north', site: place }, customer);
    await expectRefused(world, attempt(theirs), { code: 'REQUEST_REFUSED' });
    const [one, two] = await Promise.all(
      [theirs, uuidv7()].map((place) => attempt(place)().catch((error: Error) => error.message)),
    );
    expect(one).to.equal(two);
  });

  it('stands three levels deep, and refuses a fourth and an ended one above', async () => {
    const top = await file({ client: 'north' });
    const second = await file({ parent: top.uuid });
    const third = await file({ parent: second.uuid });
    expect((await world.records(top)).request.bound.openChildren).to.equal(1);
    expect((await world.records(third)).request.client?.code).to.equal('north');
    await expectRefused(world, () => file({ parent: third.uuid }), {
      code: 'REQUEST_REFUSED',
      reasons: ['parent-too-deep'],
    });
    await expectRefused(world, () => file({ parent: top.uuid, client: 'south' }), {
      code: 'REQUEST_REFUSED',
      reasons: ['parent-foreign'],
    });
    await expectRefused(world, () => file({ parent: uuidv7() }), {
      code: 'REQUEST_REFUSED',
      reasons: ['parent-unknown'],
    });
  });
});
