import { expect } from 'chai';
import { sendEvent } from '../../../engine/commands/index.ts';
import type { Acting } from '../../support/people.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';
import { expectRefused } from '../../support/world-refusal.ts';
import { jobOf } from '../../support/world-upgrade.ts';

const noteIs = (text: string): Json => ({ '==': [{ var: 'fields.note' }, text] });
const isDone = { '==': [{ var: 'request.openChildren' }, 0] };

/** The workshop, in which the end of all parts files what comes next; and a part that is told so ends as it is filed. */
const PACK = editPack(readPackFiles(), 'workflows/repair.json', (flow) => {
  const { intake, work } = jobOf(flow);
  const step = (id: string, target: string, rule: Json, params?: Json): Json => ({
    id,
    target,
    guard: { type: 'rule', params: rule },
    ...(params === undefined ? {} : { actions: [{ type: 'sub-request', params }] }),
  });
  const next = { type: 'repair', relation: 'follow-up', fields: { note: { rule: { var: 'fields.story' } } } };
  const over = { type: 'repair', fields: { note: { value: 'over' } } };
  const way = { id: 'divide', target: '#work', meta: { title: { en: 'Divide' }, roles: ['desk'] } };
  intake.on.divide = [{ ...way, actions: [{ type: 'sub-request', params: over }] }];
  intake.always = [step('over', '#closed', noteIs('over')), step('asks', '#work', noteIs('asks'), next)];
  work.always = [
    step('goes-on', '#ready', { and: [noteIs('chain'), isDone] }, next),
    step('is-done', '#ready', { and: [noteIs('plain'), isDone] }),
  ];
});

onEachDatabase('a part that ends', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database, pack: PACK });
    desk = await world.person('desk');
  });
  after(() => world.close());

  const standing = async (fields: Record<string, string>) => {
    const above = await world.file({ fields });
    const part = await world.file({ parent: above.uuid, fields: { note: 'part' } });
    await sendEvent(world.ctx, desk, { request: above.uuid, event: 'estimate', fields: { price: 100 } });
    return { above, part };
  };
  const end = (part: { uuid: string }) =>
    sendEvent(world.ctx, desk, { request: part.uuid, event: 'cancel', comment: 'no' });

  it('lets the one above file what comes next', async () => {
    const { above, part } = await standing({ note: 'chain', story: 'paint' });
    await end(part);
    const { request, journal } = await world.records(above);
    expect(request.status).to.equal('ready');
    expect(journal.at(-1)?.payload).to.have.property('filed').with.length(1);
  });

  it('is not held up by what the one above cannot file: that one stays as it is', async () => {
    const { above, part } = await standing({ note: 'chain' });
    expect(await end(part)).to.include({ ended: true });
    expect((await world.records(above)).request).to.include({ status: 'in-work' });
  });

  it('as it is filed is nothing to wait for', async () => {
    const above = await world.file({ fields: { note: 'plain' } });
    await world.send(desk, above, 'divide');
    const { request, journal } = await world.records(above);
    expect(request.status).to.equal('ready');
    expect(journal.map(({ kind }) => kind)).to.deep.equal(['created', 'event', 'sub-requests']);
  });

  it('and what cannot be filed is no business of a client: he hears only that it cannot be done', async () => {
    const rider = await world.person({ roles: ['rider'], client: 'north', kind: 'client' });
    const filing = (as?: Acting) => world.file({ client: 'north', fields: { note: 'asks' } }, as);
    const refused = { code: 'SUB_REQUEST_REFUSED', but: ['counter'] } as const;
    const error = await expectRefused(world, () => filing(rider), { ...refused, reasons: ['not-available'] });
    expect(JSON.stringify(error) + error.message).not.to.match(/note|type/);
    await expectRefused(world, () => filing(), { ...refused, reasons: ['sub-request-refused:repair'] });
  });
});
