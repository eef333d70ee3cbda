import { expect } from 'chai';
import { assignRequest, setFields, tickItem } from '../../engine/commands/index.ts';
import type { Acting } from '../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../support/world.ts';
import { editPack, type Json, readPackFiles } from '../support/world-pack.ts';
import { jobOf } from '../support/world-upgrade.ts';
import { expectRefused } from '../support/world-refusal.ts';

const v = (path: string): Json => ({ var: path });

/** The workshop, in which a weight, a ticked brake and an owner open ways of their own. */
const PACK = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const job = jobOf(flow);
  const way = (id: string, target: string, rule: Json): Json => ({ id, target, guard: { type: 'rule', params: rule } });
  const some = { and: [{ '!=': [v('fields.pieces'), null] }, { '!=': [v('fields.weight'), null] }] };
  const heavy = { '>': [{ '/': [v('fields.weight'), v('fields.pieces')] }, 5] };
  job.intake.always = [way('heavy', '#waiting', { and: [...some.and, heavy] })];
  job['inspection-of'].always = [way('braked', '#work', v('checklists.inspection.items.brakes'))];
  job.held.always = [way('owned', '#ready', { '!=': [v('assignee.id'), null] })];
});

onEachDatabase('rules that become true without an event', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database, pack: PACK });
    desk = await world.person('desk');
  });
  after(() => world.close());

  it('a field opens a way at once: the request moves in the same step, with timers and deliveries', async () => {
    const filed = await world.file();
    const view = await setFields(world.ctx, desk, { request: filed.uuid, fields: { weight: 60, pieces: 2 } });
    expect(view).to.include({ version: 2, status: 'waiting' });
    const { journal, timers, outbox } = await world.records(filed);
    expect(journal.at(-1)).to.deep.include({ kind: 'fields', transitions: ['heavy'], status: 'waiting' });
    expect(journal.at(-1)?.reads).to.deep.include({ 'fields.weight': 60, 'fields.pieces': 2 });
    expect(timers.map(({ state }) => state)).to.deep.equal(['waiting', 'waiting']);
    expect(outbox.at(-1)?.key).to.equal(`${filed.uuid}:2:0`);
  });

  it('a tick opens a way at once', async () => {
    const view = await world.send(desk, await world.file(), 'accept', { fields: { price: 1 } });
    const given = { request: view.uuid, checklist: 'inspection', item: 'brakes', value: true };
    expect((await tickItem(world.ctx, desk, given)).states).to.include('take-apart');
    expect((await world.records(view)).journal.at(-1)).to.deep.include({ kind: 'checklist', transitions: ['braked'] });
  });

  it('an owner opens a way at once', async () => {
    let view = await world.send(desk, await world.file(), 'estimate', { fields: { price: 1 } });
    view = await world.send(desk, view, 'hold');
    const moved = await assignRequest(world.ctx, desk, { request: view.uuid, to: desk.person });
    expect(moved.status).to.equal('ready');
    expect((await world.records(view)).timers.map(({ state }) => state)).to.deep.equal(['ready']);
  });

  it('takes no way that stays closed', async () => {
    const filed = await world.file();
    const view = await setFields(world.ctx, desk, { request: filed.uuid, fields: { weight: 6, pieces: 2 } });
    expect(view.status).to.equal('received');
    expect((await world.records(filed)).journal.at(-1)?.transitions).to.deep.equal([]);
  });

  it('refuses values on which such a rule cannot be evaluated, and nothing changes', async () => {
    const filed = await world.file();
    const attempt = () => setFields(world.ctx, desk, { request: filed.uuid, fields: { weight: 6, pieces: 0 } });
    await expectRefused(world, attempt, { code: 'RULE_FAILED' });
    await expectRefused(world, () => world.file({ fields: { note: 'a', weight: 6, pieces: 0 } }), {
      code: 'RULE_FAILED',
      but: ['counter'],
    });
  });
});
