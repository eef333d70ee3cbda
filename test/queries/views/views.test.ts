import { expect } from 'chai';
import * as fc from 'fast-check';
import { assignRequest, changeSavedView, createSavedView, deleteOwnView } from '../../../engine/commands/index.ts';
import {
  listSavedViews,
  listViews,
  pageView,
  previewView,
  type PageView,
  type ViewDraft,
  type ViewRow,
} from '../../../engine/queries/index.ts';
import type { Acting } from '../../support/people.ts';
import { addEntry } from '../../support/registers.ts';
import { onEachDatabase, openWorld, type World } from '../../support/world.ts';
import { readPackFiles } from '../../support/world-pack.ts';
import { failureOf } from '../../support/world-refusal.ts';

const view = (id: string, more: object): [string, string] => [
  `views/${id}.json`,
  JSON.stringify({
    $schema: 'view.schema.json',
    id,
    title: { en: id },
    for: { roles: ['desk', 'mechanic', 'watcher'] },
    filter: {},
    sort: 'oldest',
    columns: ['number', 'fields.note'],
    counter: true,
    ...more,
  }),
];

const VIEWS = new Map([
  view('intake', {
    order: 1,
    filter: { status: ['received'] },
    colours: [
      { when: { '>=': [{ var: 'minutes.waiting' }, 15] }, color: '#e8590c', title: { en: 'Waits too long' } },
      { when: { '!': [{ var: 'assignee.id' }] }, color: '#ffee00', title: { en: 'Has just come' } },
    ],
  }),
  view('mine', { order: 2, filter: { assignee: 'me' } }),
  view('stale', { order: 3, filter: { waiting: 'PT15M' }, sort: 'waiting' }),
  view('ended', { filter: { open: false }, sort: 'newest' }),
  view('for-chiefs', { for: { roles: ['chief'] } }),
]);

onEachDatabase('queues', (database) => {
  let world: World;
  let desk: Acting;

  before(async () => {
    world = await openWorld({ database, pack: new Map([...readPackFiles(), ...VIEWS]) });
    desk = await world.person('desk');
    await world.person({ roles: ['rider'], client: 'acme' });
  });
  after(() => world.close());

  const page = (input: PageView, as = desk) => pageView(world.ctx, as, input);
  const numbers = async (input: PageView, as = desk): Promise<string[]> =>
    (await page(input, as)).items.map(({ number }) => number);

  /** All pages, each of `limit`. */
  async function walk(input: PageView, limit: number): Promise<ViewRow[]> {
    const rows: ViewRow[] = [];
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await page({ ...input, limit, cursor });
      rows.push(...items);
      if (next === null) return rows;
      cursor = next;
    }
  }

  it('a request stands in the queue of its status and leaves it with an event', async () => {
    const request = await world.file();
    expect(await numbers({ view: 'intake' })).to.include(request.number);
    await world.send(desk, request, 'accept', { fields: { price: 4000 } });
    expect(await numbers({ view: 'intake' })).not.to.include(request.number);
  });

  it('a row is coloured by the first rule that holds, as minutes pass and somebody takes it', async () => {
    const request = await world.file({ subject: 'Coloured' });
    const colour = async () =>
      (await walk({ view: 'intake' }, 200)).find(({ uuid }) => uuid === request.uuid)?.colour?.color ?? null;
    expect(await colour()).to.equal('#ffee00');
    await assignRequest(world.ctx, desk, { request: request.uuid, to: desk.person });
    expect(await colour()).to.equal(null);
    world.clock.pass('PT15M');
    expect(await colour()).to.equal('#e8590c');
  });

  it('being assigned is no new status: it goes on waiting since when it came', async () => {
    const request = await world.file();
    const since = async () =>
      (await walk({ view: 'all' }, 200)).find(({ uuid }) => uuid === request.uuid)?.statusSinceAt;
    const before = await since();
    world.clock.pass('PT5M');
    await assignRequest(world.ctx, desk, { request: request.uuid, to: desk.person });
    expect(await since()).to.equal(before);
    await world.send(desk, request, 'accept', { fields: { price: 4000 } });
    expect(await since()).to.equal(world.clock.now().getTime());
  });

  it('every order is whole however it is paged, and equal ones keep theirs', async () => {
    for (let at = 0; at < 6; at++) {
      await world.file({ priority: (['low', 'urgent', 'normal'] as const)[at % 3] });
      world.clock.pass('PT1M');
    }
    const sorts = ['newest', 'oldest', 'due', 'priority', 'updated', 'waiting'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 1, max: 7 }), async (sort, limit) => {
        const input = { view: 'all', sort, filter: { open: true } };
        const [paged, whole] = [await walk(input, limit), await walk(input, 200)];
        expect(paged.map(({ number }) => number)).to.deep.equal(whole.map(({ number }) => number));
        expect(new Set(paged.map(({ uuid }) => uuid)).size).to.equal(paged.length);
      }),
      { numRuns: 20 },
    );
    const priorities = (await walk({ view: 'all', sort: 'priority' }, 200)).map(({ priority }) => priority);
    expect(priorities.toSorted((a, b) => RANK.indexOf(a) - RANK.indexOf(b))).to.deep.equal(priorities);
  });

  it('filters narrow a view and never widen it', async () => {
    const urgent = await world.file({ priority: 'urgent', client: 'acme' });
    expect(await numbers({ view: 'intake', filter: { priority: ['urgent'], client: ['acme'] } })).to.deep.equal([
      urgent.number,
    ]);
    expect(await numbers({ view: 'intake', filter: { status: ['closed'] } })).to.deep.equal([]);
    expect(await numbers({ view: 'intake', filter: { client: ['nobody-has-it'] } })).to.deep.equal([]);
    expect(await numbers({ view: 'all', filter: { number: urgent.number } })).to.include(urgent.number);
  });

  it('a queue is narrowed to a model of which one of several machines is, also together with another filter', async () => {
    const code = 'gt-7';
    const model = await addEntry(world, 'equipment-model', { code, name: 'GT-7' });
    const machine = (more: object) => addEntry(world, 'equipment', { client: 'acme', name: 'Block', ...more });
    const [plain, modelled] = [await machine({}), await machine({ model })];
    await world.file({ client: 'acme', objects: [plain] });
    const about = await world.file({ client: 'acme', objects: [plain, modelled] });
    expect(await numbers({ view: 'all', filter: { model: [code] } })).to.deep.equal([about.number]);
    expect(await numbers({ view: 'all', sort: 'due', filter: { open: true, model: [code] } })).to.deep.equal([
      about.number,
    ]);
    expect(await numbers({ view: 'all', filter: { model: [code], client: ['globex'] } })).to.deep.equal([]);
    expect(await numbers({ view: 'all', filter: { model: ['nobody-has-it'] } })).to.deep.equal([]);
    const saved = await createSavedView(world.ctx, desk, {
      title: 'GT-7',
      view: null,
      filter: { model: [code] },
      sort: null,
      columns: null,
    });
    expect(await numbers({ view: saved.uuid })).to.deep.equal([about.number]);
    await deleteOwnView(world.ctx, desk, saved.uuid);
  });

  it('ended requests are listed by their age, also through a filter that few pass', async () => {
    const client = await world.person({ roles: ['rider'], client: 'ends' });
    const ended: string[] = [];
    for (let at = 0; at < 3; at++) {
      const request = await world.file({ client: 'ends', priority: at === 1 ? 'urgent' : 'low' });
      await world.send(desk, request, 'cancel', { comment: 'no' });
      ended.push(request.number);
    }
    const filter = { open: false, client: ['ends'] };
    const found = await numbers({ view: 'all', filter });
    expect(found).to.deep.equal(ended.toReversed());
    const urgent = { ...filter, priority: ['urgent' as const] };
    expect(await numbers({ view: 'all', filter: urgent })).to.deep.equal([ended[1]]);
    expect((await walk({ view: 'all', filter: { open: false } }, 2)).every(({ endedAt }) => endedAt !== null)).to.equal(
      true,
    );
    expect(await numbers({ view: 'all' }, client)).to.have.members([...ended]);
  });

  it('another order of ended requests, and a cursor of another order, are refused', async () => {
    for (const sort of ['due', 'priority', 'updated', 'waiting'] as const) {
      const failure = await failureOf(() => page({ view: 'ended', sort }));
      expect(failure.code).to.equal('QUERY_INVALID');
    }
    const { next } = await page({ view: 'all', sort: 'due', limit: 1 });
    const other = await failureOf(() => page({ view: 'all', sort: 'waiting', cursor: next ?? '' }));
    expect(other.code).to.equal('QUERY_INVALID');
  });

  it('a view for others is none, whoever guesses its id', async () => {
    for (const id of ['for-chiefs', 'nothing']) {
      expect((await failureOf(() => page({ view: id }))).code).to.equal('VIEW_NOT_FOUND');
    }
    expect((await listViews(world.ctx, desk)).map(({ id }) => id).slice(0, 3)).to.deep.equal([
      'intake',
      'mine',
      'stale',
    ]);
  });

  it("people of a client see their own company's requests, and nothing inner of them", async () => {
    const client = await world.person({ roles: ['rider'], client: 'globex' });
    await world.file({ client: 'acme' });
    const own = await world.file({ client: 'globex' });
    const { items } = await page({ view: 'all' }, client);
    expect(items.map(({ number }) => number)).to.deep.equal([own.number]);
    expect(items[0]).to.include({ status: null, statusSinceAt: null, colour: null, group: null });
    for (const filter of [
      { status: ['received'] },
      { team: 'mine' as const },
      { waiting: 'PT1M' },
      { assignee: 'none' },
    ]) {
      expect((await failureOf(() => page({ view: 'all', filter }, client))).code).to.equal('FORBIDDEN');
    }
    expect(await numbers({ view: 'all', filter: { client: ['acme'] } }, client)).to.deep.equal([]);
  });

  it('a counter says how many stand in a view, for each as far as he sees', async () => {
    const mechanic = await world.person({ roles: ['mechanic'], groups: ['nowhere'] });
    const counts = async (as: Acting) => new Map((await listViews(world.ctx, as)).map(({ id, count }) => [id, count]));
    expect((await counts(desk)).get('intake')).to.equal((await walk({ view: 'intake' }, 200)).length);
    expect((await counts(mechanic)).get('intake')).to.equal(0);
    expect((await counts(desk)).get('ended')).to.equal(null);
  });

  it('a view that is being drawn shows what it would show in force', async () => {
    const chief = await world.person({ roles: ['chief', 'desk'] });
    await world.person({ roles: ['rider'], client: 'drawn' });
    const request = await world.file({ subject: 'Drawn', priority: 'urgent', client: 'drawn' });
    await world.person({ roles: ['rider'], client: 'drawn' });
    const draft: ViewDraft = {
      filter: { client: ['drawn'] },
      sort: 'newest',
      columns: ['number', 'fields.note'],
      colours: [
        { when: { '+': ['no', 'rule'] }, color: '#111111', title: { en: 'Broken' } },
        { when: { '==': [{ var: 'request.priority' }, 'urgent'] }, color: '#ffee00', title: { en: 'Urgent' } },
      ],
    };
    const { items, ...counted } = await previewView(world.ctx, chief, draft);
    expect(items.map(({ number }) => number)).to.deep.equal([request.number]);
    expect(items[0]?.colour?.color).to.equal('#ffee00');
    expect(items[0]?.fields.map(({ id }) => id)).to.deep.equal(['note']);
    expect(counted).to.deep.equal({ count: 1, more: false });
    const blind = await world.person('chief');
    expect((await previewView(world.ctx, blind, draft)).items).to.deep.equal([]);
    const ended = { ...draft, filter: { ...draft.filter, open: false } };
    expect(await previewView(world.ctx, chief, ended)).to.deep.equal({ items: [], count: null, more: false });
  });

  it('a view that is being drawn is refused to who may not read definitions, and in an order that is none', async () => {
    const chief = await world.person('chief');
    const draft: ViewDraft = { filter: { open: false }, sort: 'due', columns: ['number'], colours: [] };
    expect((await failureOf(() => previewView(world.ctx, desk, draft))).code).to.equal('FORBIDDEN');
    expect((await failureOf(() => previewView(world.ctx, chief, draft))).code).to.equal('QUERY_INVALID');
  });

  it('a saved view narrows another, is its owner’s alone and takes one change at a time', async () => {
    const urgent = await world.file({ priority: 'urgent' });
    const body = { view: 'intake', filter: { priority: ['urgent'] }, sort: 'newest', columns: null } as const;
    const saved = await createSavedView(world.ctx, desk, { title: 'Urgent intake', ...body });
    expect((await numbers({ view: saved.uuid }))[0]).to.equal(urgent.number);
    expect((await listSavedViews(world.ctx, desk)).map(({ title }) => title)).to.deep.equal(['Urgent intake']);
    const other = await world.person({ roles: ['desk'] });
    const change = { savedView: saved.uuid, expectedVersion: 1, title: 'Mine now' };
    const codes = [
      (await failureOf(() => page({ view: saved.uuid }, other))).code,
      (await failureOf(() => changeSavedView(world.ctx, other, change))).code,
      (await failureOf(() => deleteOwnView(world.ctx, other, saved.uuid))).code,
    ];
    expect(codes).to.deep.equal(['VIEW_NOT_FOUND', 'VIEW_NOT_FOUND', 'VIEW_NOT_FOUND']);
    expect(await changeSavedView(world.ctx, desk, change)).to.include({ title: 'Mine now', version: 2 });
    expect((await failureOf(() => changeSavedView(world.ctx, desk, change))).code).to.equal('SNAPSHOT_STALE');
    await deleteOwnView(world.ctx, desk, saved.uuid);
    expect(await listSavedViews(world.ctx, desk)).to.deep.equal([]);
  });

  it('a saved view with an unknown base, column or order is refused with every reason', async () => {
    const body = { view: 'nothing', filter: { open: false }, sort: 'due', columns: ['fields.nothing'] } as const;
    const failure = await failureOf(() => createSavedView(world.ctx, desk, { title: ' ', ...body }));
    expect(failure.code).to.equal('SAVED_VIEW_REFUSED');
    expect(failure.details.map(({ path }) => path)).to.deep.equal(['/title', '/view', '/columns/0', '/sort']);
  });
});

const RANK = ['urgent', 'high', 'normal', 'low'];
