import { expect } from 'chai';
import { MigrationRunner } from '../../../engine/main/migration-runner.ts';
import { NO_LOG } from '../../../engine/log.ts';
import type { RequestView } from '../../../engine/commands/index.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import { onEachDatabase } from '../../support/world.ts';
import type { Json } from '../../support/world-pack.ts';
import { MOVE, upgrade } from '../../support/world-upgrade.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;
const FLOW = 'workflows/repair.json';

onEachDatabase('migrations over HTTP', (database) => {
  let here: Editors;
  let chief: Send;
  let node: MigrationRunner;

  beforeEach(async () => {
    here = await openEditors({ database });
    chief = await here.as(here.chief);
    node = new MigrationRunner(here.world.ctx, { node: 'one', log: NO_LOG });
  });
  afterEach(() => here.close());

  const code = (answer: { body: Json }): string => answer.body?.error?.code;
  const about = async (migration: string): Promise<Json> => (await chief('GET', `/migrations/${migration}`)).body.about;
  const hashOf = async ({ uuid }: RequestView): Promise<string> =>
    (await here.world.records({ uuid })).request.effectiveHash;
  const waiting = async (): Promise<RequestView> =>
    here.world.send(here.desk, await here.world.file(), 'estimate', { fields: { price: 9000 } });

  it('begun by publishing are run by a node, and told with what they came to', async () => {
    const [moved, stays] = [await waiting(), await here.world.send(here.desk, await here.world.file(), 'weigh')];
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    expect(await about(migration as string)).to.include({ status: 'running', moved: 0, total: 2, finishedAt: null });
    expect(await node.look()).to.deep.equal([migration]);
    const done = await about(migration as string);
    expect(done).to.include({ status: 'done', moved: 1, conflicts: 1, kind: 'migrate', toRelease: 2 });
    expect(await hashOf(moved)).not.to.equal(moved.hash);
    const { items } = (await chief('GET', `/migrations/${migration}/conflicts`)).body;
    expect(items.map(({ request, number }: Json) => [request, number])).to.deep.equal([[stays.uuid, stays.number]]);
    expect(items[0].reason.ru).to.match(/^в новой версии нет места для «.+»$/);
    expect((await chief('GET', `/migrations/${migration}`)).body.plan).to.deep.equal({
      states: { waiting: 'pending' },
      timers: 'keep',
      timersOf: {},
      when: 'now',
    });
    expect((await chief('GET', '/migrations')).body.items).to.deep.equal([done]);
    expect((await here.world.rows('job')).job).to.deep.equal([]);
  });

  it('are begun for a release that was published with keep, and only once at a time', async () => {
    const filed = await waiting();
    await publishEdit(here.world, FLOW, upgrade);
    await node.look();
    expect(await hashOf(filed)).to.equal(filed.hash);
    const start = { release: 2, plan: { states: { waiting: 'pending' } } };
    const answers = await Promise.all([chief('POST', '/migrations', start), chief('POST', '/migrations', start)]);
    expect(answers.map(({ status }) => status)).to.have.members([202, 409]);
    await node.look();
    expect(await hashOf(filed)).not.to.equal(filed.hash);
  });

  it('are stopped, left alone, and resumed', async () => {
    const filed = await waiting();
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    expect((await chief('POST', `/migrations/${migration}/stop`)).status).to.equal(204);
    expect(await node.look()).to.deep.equal([]);
    const touched = await here.world.send(here.desk, filed, 'pay');
    expect(touched.hash).to.equal(filed.hash);
    expect(code(await chief('POST', `/migrations/${migration}/stop`))).to.equal('MIGRATION_REFUSED');
    const resumed = await chief('POST', `/migrations/${migration}/resume`);
    expect([resumed.status, resumed.body]).to.deep.equal([202, { migration }]);
    await node.look();
    expect(await about(migration as string)).to.include({ status: 'done', moved: 1 });
    expect(code(await chief('POST', `/migrations/${migration}/resume`))).to.equal('MIGRATION_REFUSED');
  });

  it('are taken back as a job, once; the release stays', async () => {
    const filed = await waiting();
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    expect(code(await chief('POST', `/migrations/${migration}/undo`))).to.equal('MIGRATION_NOT_FINISHED');
    await node.look();
    const answers = await Promise.all([1, 2].map(() => chief('POST', `/migrations/${migration}/undo`)));
    expect(answers.map(({ status }) => status)).to.have.members([202, 409]);
    const undo = answers.find(({ status }) => status === 202)?.body.migration;
    await node.look();
    expect(await about(undo)).to.include({ kind: 'undo', status: 'done', moved: 1, undoes: migration });
    expect((await about(migration as string)).undoneBy).to.equal(undo);
    expect(await hashOf(filed)).to.equal(filed.hash);
    expect((await chief('GET', '/releases')).body.items[0].release).to.equal(2);
    expect(code(await chief('POST', `/migrations/${undo}/undo`))).to.equal('MIGRATION_REFUSED');
  });

  it('are told in the admin journal: who began, stopped, resumed and took back which; a refusal is not', async () => {
    await waiting();
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    await chief('POST', `/migrations/${migration}/stop`);
    await chief('POST', `/migrations/${migration}/stop`);
    await chief('POST', `/migrations/${migration}/resume`);
    await node.look();
    const undo = (await chief('POST', `/migrations/${migration}/undo`)).body.migration;
    await chief('POST', `/migrations/${migration}/undo`);
    const { admin_journal: rows = [], person = [] } = await here.world.rows('admin_journal', 'person');
    const told = rows.filter(({ subject_kind: kind }) => kind === 'migration');
    expect(told.map(({ action, subject }) => [action, subject])).to.deep.equal([
      ['migration-started', migration],
      ['migration-stopped', migration],
      ['migration-resumed', migration],
      ['migration-undone', migration],
    ]);
    expect(JSON.parse(told[0]?.details as string)).to.deep.equal({ fromRelease: 1, toRelease: 2, when: 'now' });
    expect(JSON.parse(told[3]?.details as string)).to.deep.equal({ by: undo });
    expect(told[1]?.actor_id).to.equal(person.find(({ uuid }) => uuid === here.chief.person)?.id);
  });

  it('are held by one node at a time; another goes on when it has died', async () => {
    const filed = await waiting();
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    const { read } = here.world.store;
    const until = here.world.clock.in('PT30S');
    await read.run('INSERT INTO job (name, due_at, claimed_by, claimed_until) VALUES (?, 0, ?, ?)', [
      `migration/${migration}`,
      'dead',
      until,
    ]);
    expect(await node.look()).to.deep.equal([]);
    here.world.clock.pass('PT31S');
    const other = new MigrationRunner(here.world.ctx, { node: 'two', log: NO_LOG });
    const ran = await Promise.all([node.look(), other.look()]);
    expect(ran.flat()).to.deep.equal([migration]);
    expect(await hashOf(filed)).not.to.equal(filed.hash);
  });

  it('that fail tell the code of the fault and are tried again, at once when they are resumed', async () => {
    const { migration } = await publishEdit(here.world, FLOW, upgrade, MOVE);
    const broken = { ...here.world.ctx, catalog: Object.create(here.world.ctx.catalog) };
    broken.catalog.moveOf = async () => {
      throw new Error('the secret of the house');
    };
    const failing = new MigrationRunner(broken, { node: 'one', log: NO_LOG });
    await failing.look();
    expect((await chief('GET', `/migrations/${migration}`)).body.error).to.equal('UNEXPECTED');
    expect(await node.look()).to.deep.equal([]);
    await chief('POST', `/migrations/${migration}/resume`);
    expect(await node.look()).to.deep.equal([migration]);
    expect(await about(migration as string)).to.include({ status: 'done' });
  });

  it('are refused to who may not publish, for another release, and by a plan that leads nowhere', async () => {
    const { migration } = await publishEdit(here.world, FLOW, upgrade);
    expect(migration).to.equal(null);
    const unknown = '00000000-0000-7000-8000-000000000009';
    const before = await here.world.rows('migration', 'job');
    const editor = await here.as(here.editor);
    expect((await editor('GET', '/migrations')).status).to.equal(200);
    for (const path of [
      '/migrations',
      `/migrations/${unknown}/resume`,
      `/migrations/${unknown}/stop`,
      `/migrations/${unknown}/undo`,
    ]) {
      const body = path === '/migrations' ? { release: 2 } : undefined;
      expect(code(await editor('POST', path, body)), path).to.equal('FORBIDDEN');
      if (body === undefined) expect(code(await chief('POST', path)), path).to.equal('MIGRATION_NOT_FOUND');
    }
    expect(code(await chief('POST', '/migrations', { release: 1 }))).to.equal('RELEASE_STALE');
    expect(code(await chief('POST', '/migrations', { release: 9 }))).to.equal('RELEASE_NOT_FOUND');
    expect(code(await chief('POST', '/migrations', { release: 2, plan: { states: { waiting: 'nowhere' } } }))).to.equal(
      'MIGRATION_PLAN_INVALID',
    );
    expect(code(await chief('GET', `/migrations/${unknown}`))).to.equal('MIGRATION_NOT_FOUND');
    expect((await chief('GET', '/migrations/1')).status).to.equal(400);
    const desk = await here.as(here.desk);
    for (const path of ['', `/${unknown}`, `/${unknown}/conflicts`]) {
      expect(code(await desk('GET', `/migrations${path}`)), path).to.equal('FORBIDDEN');
    }
    expect(await here.world.rows('migration', 'job')).to.deep.equal(before);
  });
});
