import { expect } from 'chai';
import { runDueTimers } from '../../../engine/clock/index.ts';
import { sendEvent, setFields } from '../../../engine/commands/index.ts';
import { objectsOf } from '../../../engine/store/bindings/index.ts';
import type { JournalRow } from '../../../engine/store/index.ts';
import { type Registers, registersOf } from '../../support/bound-things.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, type PackFiles, readPackFiles } from '../../support/world-pack.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { jobOf } from '../../support/world-upgrade.ts';

const v = (path: string): Json => ({ var: path });
const files = (params: Json): Json => ({ type: 'sub-request', params });
const note = { rule: v('fields.note') };
const way = (id: string, target: string, actions: Json[], rule?: Json): Json => ({
  id,
  target,
  actions,
  meta: { title: { en: id }, roles: ['desk', 'mechanic'] },
  ...(rule === undefined ? {} : { guard: { type: 'rule', params: rule } }),
});
const whenNote = (text: string): Json => ({ '==': [v('fields.note'), text] });

/** The workshop, in which some ways of the intake file other requests. */
function pack(): PackFiles {
  return editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
    const { intake } = jobOf(flow);
    const part = { type: 'contract-repair', title: 'Part of {{request.number}}', fields: { note } };
    intake.on.divide = [
      way('divide', '#work', [files(part), files({ ...part, title: 'Second of {{request.number}}' })]),
    ];
    intake.on.follow = [way('follow', '#work', [files({ type: 'repair', relation: 'follow-up', fields: { note } })])];
    intake.on.deepen = [way('deepen', '#work', [files({ type: 'repair', fields: { note: { value: 'deep' } } })])];
    intake.on.copy = [way('copy', '#work', [files({ type: 'repair', fields: { note: { rule: v('fields.story') } } })])];
    intake.after['intake-limit'][0].actions.push(files({ type: 'repair', relation: 'follow-up', fields: { note } }));
    intake.always = [
      {
        id: 'goes-deeper',
        target: '#work',
        guard: { type: 'rule', params: whenNote('deep') },
        actions: [files({ type: 'repair', fields: { note } })],
      },
      {
        id: 'ends-at-once',
        target: '#work',
        guard: { type: 'rule', params: whenNote('urgent') },
        actions: [files({ type: 'repair', relation: 'follow-up', fields: { note: { value: 'calm' } } })],
      },
    ];
    jobOf(flow).work.always = [
      {
        id: 'parts-done',
        target: '#ready',
        guard: { type: 'rule', params: { and: [whenNote('whole'), { '==': [v('request.openChildren'), 0] }] } },
      },
    ];
  });
}

onEachDatabase('requests that a workflow files', (database) => {
  let world: World;
  let desk: Acting;
  let made: Registers;

  before(async () => {
    world = await openWorld({ database, pack: pack() });
    desk = await world.person('desk');
    made = registersOf(world.store);
    await made.client('north');
  });
  after(() => world.close());

  const all = async () => (await world.rows('request')).request ?? [];
  const filedBy = async (uuid: string) => {
    const { journal } = await world.records({ uuid });
    const { payload } = journal.at(-1) as JournalRow;
    const { filed = [] } = payload as { filed?: { uuid: string; number: string; relation: string }[] };
    return filed;
  };

  it('are there with the step: parts of it, bound to what it is bound to, told in both journals', async () => {
    const site = await made.site('north', { area: 'east' });
    const contract = await made.contract('north');
    const machine = await made.machine('north', { site });
    const above = await world.file({ client: 'north', fields: { note: 'whole' }, site, contract, objects: [machine] });
    const view = await world.send(desk, above, 'divide');
    expect(view).to.include({ version: 2, status: 'in-work' });
    const filed = await filedBy(above.uuid);
    expect(filed).to.have.length(2);
    const { request: parent } = await world.records(above);
    expect(parent.bound).to.include({ openChildren: 2 });
    for (const [index, { uuid, number, relation }] of filed.entries()) {
      const { request, journal, timers } = await world.records({ uuid });
      expect(relation).to.equal('part');
      expect(request).to.include({
        number,
        type: 'contract-repair',
        subject: `${index === 0 ? 'Part' : 'Second'} of ${above.number}`,
        parentId: parent.id,
        clientId: parent.clientId,
        siteId: parent.siteId,
        contractId: parent.contractId,
        priority: 'high',
        status: 'received',
        requesterId: journal[0]?.actorId,
      });
      expect(request.fields).to.deep.include({ note: 'whole' });
      expect(await objectsOf(world.store.read, request.id)).to.deep.equal(await objectsOf(world.store.read, parent.id));
      const by = { request: above.uuid, number: above.number, relation: 'part' };
      expect(journal[0]).to.deep.include({ seq: 1, kind: 'created' });
      expect(journal[0]?.payload).to.deep.include({ parent: above.uuid, filedBy: by });
      expect(timers.map(({ state, delay }) => `${state}/${delay}`)).to.deep.equal(['intake/intake-limit']);
    }
  });

  it('hold up the one above until the last part has ended', async () => {
    const above = await world.file({ client: 'north', fields: { note: 'whole' } });
    expect(await world.send(desk, above, 'divide')).to.include({ status: 'in-work' });
    const [first, second] = await filedBy(above.uuid);
    const cancel = (uuid = '') => sendEvent(world.ctx, desk, { request: uuid, event: 'cancel', comment: 'no' });
    await cancel(first?.uuid);
    expect((await world.records(above)).request).to.include({ status: 'in-work' });
    await cancel(second?.uuid);
    expect((await world.records(above)).journal.at(-1)).to.deep.include({
      kind: 'sub-requests',
      transitions: ['parts-done'],
    });
  });

  it('that follow only are linked as caused by it, and nobody waits for them', async () => {
    const above = await world.file({ fields: { note: 'whole' } });
    const view = await world.send(desk, above, 'follow');
    expect(view.status).to.equal('ready');
    const [filed] = await filedBy(above.uuid);
    const { request } = await world.records({ uuid: filed?.uuid ?? '' });
    const { request: from } = await world.records(above);
    expect(request).to.include({ parentId: null, subject: above.subject });
    const { request_link: links = [] } = await world.rows('request_link');
    expect(links.filter((link) => link.from_id === request.id)).to.have.length(1);
    expect(links.find((link) => link.from_id === request.id)).to.include({ to_id: from.id, kind: 'caused-by' });
  });

  it('are filed by a timer and by the filing itself, too', async () => {
    const late = await world.file({ fields: { note: 'slow' } });
    world.clock.pass('PT1H');
    await runDueTimers(world.ctx, { node: 'test' });
    expect(await filedBy(late.uuid)).to.have.length(1);
    const urgent = await world.file({ fields: { note: 'urgent' } });
    const [filed] = await filedBy(urgent.uuid);
    expect((await world.records({ uuid: filed?.uuid ?? '' })).request.fields).to.deep.include({ note: 'calm' });
  });

  it('are filed once, however often the call is repeated', async () => {
    const above = await world.file({ client: 'north', fields: { note: 'slow' } });
    const send = () => sendEvent(world.ctx, desk, { request: above.uuid, event: 'divide', idempotencyKey: 'divide-1' });
    const first = await send();
    const count = (await all()).length;
    expect(await send()).to.deep.equal(first);
    expect(await all()).to.have.length(count);
  });

  it('are filed by people who may not file such requests themselves', async () => {
    const mechanic = await world.person({ roles: ['mechanic'], groups: ['workshop'] });
    const filing = () => world.file({ client: 'north', fields: { note: 'a' } }, mechanic);
    await expectRefused(world, filing, { code: 'REQUEST_REFUSED', but: ['counter'] });
    const above = await world.file({ client: 'north', fields: { note: 'slow' } });
    await world.send(mechanic, above, 'divide');
    expect(await filedBy(above.uuid)).to.have.length(2);
  });

  /** Nothing is left of it but numbers that were taken, in the counter or on the way. */
  const refused = (above: { uuid: string }, event: string, ...reason: string[]) =>
    expectRefused(world, () => sendEvent(world.ctx, desk, { request: above.uuid, event }), {
      code: 'SUB_REQUEST_REFUSED',
      reasons: reason,
      but: ['counter'],
    });

  it('and lack a company that their type demands, refuse the step as a whole', async () => {
    const above = await world.file({ fields: { note: 'slow' } });
    const why = 'sub-request-refused:contract-repair';
    const error = await refused(above, 'divide', why, why);
    expect(error.message).to.include('must name a client company');
  });

  it('and get nothing for a required field, refuse the step as a whole', async () => {
    const above = await world.file({ fields: { note: 'slow' } });
    await refused(above, 'copy', 'sub-request-refused:repair');
    await setFields(world.ctx, desk, { request: above.uuid, fields: { story: 'squeaks' } });
    await world.send(desk, above, 'copy');
    expect(await filedBy(above.uuid)).to.have.length(1);
  });

  it('and file each other without end, are refused at the third level', async () => {
    const error = await refused(await world.file({ fields: { note: 'slow' } }), 'deepen', 'sub-request-refused:repair');
    expect(error.message).to.include('3 levels');
  });

  it('and would stand too deep, are refused on the third level', async () => {
    const one = await world.file({ fields: { note: 'slow' } });
    const two = await world.file({ fields: { note: 'slow' }, parent: one.uuid });
    const three = await world.file({ fields: { note: 'slow', story: 'x' }, parent: two.uuid });
    await refused(three, 'copy', 'sub-request-refused:repair');
  });
});
