import { expect } from 'chai';
import { addComment, assignRequest, type RequestView, setFields, tickItem } from '../../engine/commands/index.ts';
import { runDueTimers } from '../../engine/clock/index.ts';
import { type GetJournal, getJournal, type JournalEntry, type Viewer } from '../../engine/queries/index.ts';
import { onEachDatabase } from '../support/world.ts';
import { failureOf } from '../support/world-refusal.ts';
import { type Desk, openDesk } from './desk.ts';

onEachDatabase('the journal', (database) => {
  let here: Desk;
  let filed: RequestView;

  before(async () => {
    here = await openDesk(database);
    const { world, desk, rider, helper } = here;
    filed = await world.file({ subject: 'squeaks', client: 'north', fields: { note: 'squeaks' } }, rider);
    world.clock.pass('PT2H');
    await runDueTimers(world.ctx, { node: 'test' });
    await world.send(desk, filed, 'accept', { fields: { price: 4300, kind: 'city' } });
    await tickItem(world.ctx, desk, { request: filed.uuid, checklist: 'inspection', item: 'brakes', value: true });
    await setFields(world.ctx, desk, { request: filed.uuid, fields: { price: 4500, phone: '+7 900 000-00-00' } });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'between us', isPublic: false });
    await addComment(world.ctx, desk, { request: filed.uuid, body: 'for the rider', isPublic: true });
    await assignRequest(world.ctx, desk, { request: filed.uuid, to: helper.person });
    await world.send(desk, filed, 'ask-rider', { comment: 'which colour?' });
  });
  after(() => here.world.close());

  const read = (viewer: Viewer, input: GetJournal = {}) => getJournal(here.world.ctx, viewer, filed.uuid, input);
  const entry = (items: readonly JournalEntry[], kind: string): JournalEntry =>
    items.find((each) => each.kind === kind) as JournalEntry;

  it('has every entry, the oldest first, with titles, actor and the hash that decided', async () => {
    const { items, next } = await read(here.desk);
    const kinds = ['created', 'timer', 'event', 'checklist', 'fields', 'comment', 'comment', 'assigned', 'event'];
    expect(items.map(({ kind }) => kind)).to.deep.equal(kinds);
    expect(items.map(({ seq }) => seq)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(next).to.equal(null);
    expect(new Set(items.map(({ workflow }) => workflow))).to.deep.equal(new Set([filed.hash]));
    expect(entry(items, 'created').by).to.include({ uuid: here.rider.person, kind: 'client' });
    expect(entry(items, 'timer')).to.deep.include({ delay: { id: 'intake-limit', title: { en: 'Accept within' } } });
    expect(entry(items, 'timer').by?.kind).to.equal('system');
    expect(entry(items, 'event')).to.deep.include({
      event: { id: 'accept', title: { en: 'accept' } },
      transitions: ['accept'],
    });
    expect(entry(items, 'event').status?.id).to.equal('inspected');
    expect(entry(items, 'checklist').item).to.deep.equal({
      checklist: { id: 'inspection', title: { en: 'Inspection' } },
      item: { id: 'brakes', title: { en: 'Brakes work' } },
      filled: true,
    });
    expect(entry(items, 'assigned').to?.uuid).to.equal(here.helper.person);
    expect(items.at(-1)?.comment).to.equal('which colour?');
  });

  it('says which fields were set and what they were before', async () => {
    const { items } = await read(here.desk);
    const changes = entry(items, 'fields').fields.map(({ id, value, before }) => ({ id, value, before }));
    expect(changes).to.deep.include.members([
      { id: 'price', value: 4500, before: 4300 },
      { id: 'phone', value: '+7 900 000-00-00', before: null },
    ]);
    expect(entry(items, 'event').fields.map(({ id }) => id)).to.have.members(['price', 'kind']);
  });

  it('leaves out fields that are hidden from whoever reads', async () => {
    const { items } = await read(here.helper);
    expect(items).to.have.length(9);
    expect(items.flatMap(({ fields }) => fields.map(({ id }) => id)))
      .to.include('phone')
      .and.not.to.include('price');
  });

  it('gives a client what concerns him, and no inner word', async () => {
    const { items } = await read(here.rider);
    expect(items.map(({ seq, kind }) => `${seq} ${kind}`)).to.deep.equal([
      '1 created',
      '3 stage',
      '7 comment',
      '9 stage',
    ]);
    expect(items.map(({ stage }) => stage?.id)).to.deep.equal(['accepted', 'working', 'working', 'your-turn']);
    expect(JSON.stringify(items)).not.to.match(/accept"|ask-rider|which colour|inspected|price|between us|Brakes/);
    for (const each of items)
      expect(each).to.deep.include({ status: null, workflow: null, transitions: [], event: null });
  });

  it('pages from either end without a gap', async () => {
    for (const order of ['oldest', 'newest'] as const) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await read(here.desk, { order, limit: 4, cursor });
        seen.push(...page.items.map(({ seq }) => seq));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
      expect(seen).to.deep.equal(order === 'oldest' ? all : all.toReversed());
    }
  });

  it('a client who pages entry by entry misses no change of stage', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await read(here.rider, { limit: 1, cursor });
      seen.push(...page.items.map(({ seq }) => seq));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).to.deep.equal([1, 3, 7, 9]);
  });

  it('refuses the cursor of the other order and one that is none', async () => {
    const { next } = await read(here.desk, { limit: 2 });
    for (const input of [{ cursor: next ?? '', order: 'newest' as const }, { cursor: 'x' }, { limit: 0 }]) {
      expect((await failureOf(() => read(here.desk, input))).code).to.equal('QUERY_INVALID');
    }
  });

  it('is not found by whoever may not read the request', async () => {
    expect((await failureOf(() => read(here.courier))).code).to.equal('REQUEST_NOT_FOUND');
  });
});
