import { expect } from 'chai';
import { runMigration } from '../../../engine/commands/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { draftEdit } from '../../support/world-drafts.ts';
import type { Json } from '../../support/world-pack.ts';
import { jobOf, upgrade } from '../../support/world-upgrade.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;
const PATH = '/drafts/migration-preview';
const FLOW = 'workflows/repair.json';

onEachDatabase('the preview of a migration', (database) => {
  let here: Editors;
  let seeing: Send;
  let person: Awaited<ReturnType<Editors['world']['person']>>;

  beforeEach(async () => {
    here = await openEditors({ database });
    person = await here.world.person({ roles: ['chief', 'watcher'] });
    seeing = await here.as(person);
  });
  afterEach(() => here.close());

  const draft = (edit: (flow: Json) => void = upgrade) => draftEdit(here.world, person, FLOW, edit);
  const waiting = async () =>
    here.world.send(here.desk, await here.world.file(), 'estimate', { fields: { price: 9000 } });
  const preview = async (body: object = {}, by = seeing): Promise<Json> => (await by('POST', PATH, body)).body;
  const iso = (at: number): string => new Date(at).toISOString();

  it('is empty while the drafts touch nothing that runs', async () => {
    await waiting();
    expect(await preview()).to.deep.equal({ release: 1, requests: 0, items: [], hidden: 0, next: null });
  });

  it('tells of each request where it goes and what becomes of its timers, and changes nothing', async () => {
    const { world } = here;
    const set = world.clock.now().getTime();
    const view = await waiting();
    world.clock.pass('PT2H');
    await draft();
    const before = await world.rows('request', 'journal', 'timer', 'migration', 'migration_item');
    const plan = { states: { waiting: 'pending' }, timersOf: { 'waiting/give-up-after': 'restart' } };
    const told = await preview({ plan });
    expect(told).to.include({ release: 1, requests: 1, hidden: 0, next: null });
    const [item] = told.items;
    expect(item).to.include({ request: view.uuid, number: view.number, safe: false, conflict: null });
    expect(item.states).to.deep.equal([
      { state: 'waiting', to: 'pending' },
      { state: 'unpaid', to: 'unpaid' },
    ]);
    expect(item.movedStates).to.deep.equal(['pending', 'unpaid']);
    const due = new Map<string, Json>(item.timers.map((timer: Json) => [timer.delay, timer]));
    expect(due.get('give-up-after')).to.deep.equal({
      state: 'waiting',
      delay: 'give-up-after',
      dueAt: iso(set + 3 * 86_400_000),
      movedDueAt: iso(world.clock.in('P5D')),
    });
    expect(await world.rows('request', 'journal', 'timer', 'migration', 'migration_item')).to.deep.equal(before);
  });

  it('says what the migration then does', async () => {
    const views = [
      await here.world.file(),
      await waiting(),
      await here.world.send(here.desk, await here.world.file(), 'weigh'),
    ];
    await draft();
    const plan = { states: { waiting: 'pending' }, timers: 'recompute' };
    const told = await preview({ plan });
    const body = { expectedRelease: 1, running: 'now', plan };
    const { migration } = (await seeing('POST', '/releases', body)).body;
    const report = await runMigration(here.world.ctx, migration);
    const conflicts = told.items.filter(({ conflict }: Json) => conflict !== null);
    expect([report.moved, report.conflicts]).to.deep.equal([told.items.length - conflicts.length, conflicts.length]);
    for (const view of views) {
      const item = told.items.find(({ request }: Json) => request === view.uuid);
      const { request, timers } = await here.world.records(view);
      expect((request.envelope as Json).states).to.deep.equal(item.movedStates);
      const said = item.timers.filter(({ movedDueAt }: Json) => movedDueAt !== null);
      expect(timers.map(({ dueAt }) => iso(dueAt)).toSorted()).to.deep.equal(
        said.map(({ movedDueAt }: Json) => movedDueAt).toSorted(),
      );
    }
  });

  it('names states without a place, and why the request would stay', async () => {
    const view = await here.world.send(here.desk, await here.world.file(), 'weigh');
    await draft();
    const [item] = (await preview()).items;
    expect(item).to.include({ request: view.uuid, safe: false });
    expect(item.states[0]).to.deep.equal({ state: 'weighing', to: null });
    expect(item.conflict.en).to.match(/^there is no place for “.+” in the new version$/);
    expect(item.conflict.ru).to.match(/^в новой версии нет места для «.+»$/);
    expect(item.timers.every(({ dueAt, movedDueAt }: Json) => dueAt === movedDueAt)).to.equal(true);
  });

  it('tells what would be safe, the newest first, page by page', async () => {
    const views = [await here.world.file(), await waiting(), await here.world.file()];
    await draft();
    const first = await preview({ limit: 2 });
    const second = await preview({ limit: 2, cursor: first.next });
    const items = [...first.items, ...second.items];
    expect(items.map(({ request }: Json) => request)).to.deep.equal(views.map(({ uuid }) => uuid).toReversed());
    expect(items.map(({ safe }: Json) => safe)).to.deep.equal([true, false, true]);
    expect([first.requests, second.requests, second.next]).to.deep.equal([3, 3, null]);
  });

  it('counts requests that the person may not read, and names none of them', async () => {
    await waiting();
    const blind = await here.as(here.editor);
    await draftEdit(here.world, here.editor, FLOW, upgrade);
    const told = await preview({}, blind);
    expect(told).to.deep.include({ requests: 1, items: [], hidden: 1 });
  });

  it('is refused to who may not draft, for drafts with errors, and with a plan that cannot be carried out', async () => {
    const code = (answer: Json): string => answer.error.code;
    expect(code(await preview({}, await here.as(here.desk)))).to.equal('FORBIDDEN');
    expect(code(await preview({ plan: { states: { waiting: 'nowhere' } } }))).to.equal('MIGRATION_PLAN_INVALID');
    expect(code(await preview({ limit: 0 }))).to.equal('INPUT_INVALID');
    await draft((flow) => delete jobOf(flow).weighing);
    expect(code(await preview())).to.equal('PACK_INVALID');
  });
});
