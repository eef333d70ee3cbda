import { expect } from 'chai';
import { publish } from '../../../engine/commands/index.ts';
import { publishEdit } from '../../support/world-drafts.ts';
import type { Json } from '../../support/world-pack.ts';
import { onEachDatabase } from '../../support/world.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;
const INSPECTION = '/drafts/checklist/inspection';
const FLOW = '/drafts/workflow/repair';

onEachDatabase('drafts over HTTP', (database) => {
  let here: Editors;
  let send: Send;

  beforeEach(async () => {
    here = await openEditors({ database });
    send = await here.as(here.editor);
  });
  afterEach(() => here.close());

  const published = async (path: string): Promise<Json> =>
    (await send('GET', path.replace('/drafts', '/definitions'))).body;
  const save = (path: string, definition: Json, revision: number, more: object = {}, by: Send = send) =>
    by('PUT', path, { definition, ...more }, { 'if-match': `"${revision}"` });
  const code = (answer: { body: Json }): string => answer.body?.error?.code;

  it('begin at revision 0, count on with every save, and are their author’s alone', async () => {
    const { definition, about } = await published(INSPECTION);
    definition.items.pop();
    const first = await save(INSPECTION, definition, 0);
    const { draft } = first.body;
    expect([first.status, first.body, first.headers.get('etag')]).to.deep.equal([
      200,
      { revision: 1, draft },
      `"1.${draft}"`,
    ]);
    expect((await save(INSPECTION, definition, 1)).body).to.deep.equal({ revision: 2, draft });
    const { body, headers } = await send('GET', INSPECTION);
    expect(headers.get('etag')).to.equal(`"2.${draft}"`);
    expect(body.definition).to.deep.equal(definition);
    expect(body.about).to.include({ revision: 2, baseMoved: false, removes: false });
    expect([body.base.hash, body.published.hash]).to.deep.equal([about.hash, about.hash]);
    expect((await send('GET', '/drafts')).body.items).to.deep.equal([body.about]);
    const other = await here.as(here.chief);
    expect((await other('GET', '/drafts')).body.items).to.deep.equal([]);
    expect(code(await other('GET', INSPECTION))).to.equal('DRAFT_NOT_FOUND');
    expect(code(await other('DELETE', INSPECTION))).to.equal('DRAFT_NOT_FOUND');
    expect((await send('DELETE', INSPECTION)).status).to.equal(204);
    expect((await send('GET', '/drafts')).body.items).to.deep.equal([]);
  });

  it('another one of the same revision is told apart, and neither overwritten nor thrown away', async () => {
    const tag = (await save(INSPECTION, { first: true }, 0)).headers.get('etag') ?? '';
    await send('DELETE', INSPECTION, undefined, { 'if-match': tag });
    const next = (await save(INSPECTION, { second: true }, 0)).headers.get('etag') ?? '';
    expect(next).to.match(/^"1\./).and.not.equal(tag);
    const late = await send('PUT', INSPECTION, { definition: { third: true } }, { 'if-match': tag });
    expect([late.status, code(late)]).to.deep.equal([409, 'DRAFT_STALE']);
    expect(code(await send('DELETE', INSPECTION, undefined, { 'if-match': tag }))).to.equal('DRAFT_STALE');
    expect((await send('GET', INSPECTION)).body.definition).to.deep.equal({ second: true });
    expect((await send('PUT', INSPECTION, { definition: {} }, { 'if-match': next })).status).to.equal(200);
  });

  it('that were saved elsewhere meanwhile are not overwritten', async () => {
    expect(code(await save(INSPECTION, {}, 7))).to.equal('DRAFT_STALE');
    await save(INSPECTION, { unfinished: true }, 0);
    const stale = await save(INSPECTION, { mine: true }, 0);
    expect([stale.status, code(stale)]).to.deep.equal([409, 'DRAFT_STALE']);
    expect((await send('GET', INSPECTION)).body.definition).to.deep.equal({ unfinished: true });
    const none = await send('PUT', INSPECTION, { definition: {} });
    expect([none.status, code(none)]).to.deep.equal([428, 'PRECONDITION_REQUIRED']);
  });

  it('whose base was published by somebody else give the three texts of a merge, and are rebased', async () => {
    const { definition, about } = await published(INSPECTION);
    await save(INSPECTION, { ...definition, title: { en: 'Mine' } }, 0);
    await publishEdit(here.world, 'checklists/inspection.json', (json) => {
      json.title.en = 'Theirs';
    });
    const { body } = await send('GET', INSPECTION);
    expect(body.about.baseMoved).to.equal(true);
    expect(body.base.hash).to.equal(about.hash);
    expect([body.published.text, body.text].map((text) => JSON.parse(text).title.en)).to.deep.equal(['Theirs', 'Mine']);
    expect((await send('POST', '/drafts/check', {})).body.ok).to.equal(false);
    expect(code(await save(INSPECTION, definition, 1, { base: about.hash }))).to.equal('DRAFT_BASE_MOVED');
    expect(code(await save(INSPECTION, definition, 1, { base: null }))).to.equal('DRAFT_BASE_MOVED');
    expect((await save(INSPECTION, definition, 1)).status).to.equal(200);
    expect((await send('GET', INSPECTION)).body.about.baseMoved).to.equal(true);
    expect((await save(INSPECTION, definition, 2, { base: body.published.hash })).status).to.equal(200);
    const { body: rebased } = await send('GET', INSPECTION);
    expect(rebased.about.baseMoved).to.equal(false);
    expect(rebased.base).to.deep.equal(rebased.published);
  });

  it('are checked together: problems, sentences, and requests by the state they stand in', async () => {
    await here.world.file();
    await here.world.file();
    const desk = await here.world.person('desk');
    await here.world.send(desk, await here.world.file(), 'accept', { fields: { price: 1 } });
    const { definition } = await published(FLOW);
    const { intake } = definition.machine.states.order.states.job.states;
    delete intake.on.weigh;
    delete definition.machine.states.order.states.job.states.weighing;
    await save(FLOW, definition, 0);
    const { status, body } = await send('POST', '/drafts/check', { states: { intake: 'ready' } });
    expect(status).to.equal(200);
    expect(body.changes).to.deep.equal([{ kind: 'workflow', id: 'repair', change: 'changed', baseMoved: false }]);
    const [base] = body.differences.filter(({ overlay }: Json) => overlay === null);
    expect(base.sentences.en.join('\n')).to.contain('weigh');
    expect(base.sentences.ru).to.have.length(base.sentences.en.length);
    const [impact] = body.impact;
    expect(impact.homeless).to.deep.equal(['weighing']);
    expect(impact.states.find(({ state }: Json) => state === 'intake')).to.deep.equal({
      state: 'intake',
      to: 'ready',
      requests: 2,
    });
    const trial = (await send('POST', '/drafts/scenarios')).body;
    expect(trial.scenarios.map(({ ok }: Json) => ok)).to.have.length.greaterThan(0);
    expect(trial.scenarios).to.deep.equal(body.scenarios);
  });

  it('that are unfinished are kept, and told as problems', async () => {
    await save(FLOW, { unfinished: ['yes'] }, 0);
    const { body } = await send('POST', '/drafts/check', {});
    expect(body.ok).to.equal(false);
    expect(body.problems.map(({ severity }: Json) => severity)).to.include('error');
    const trial = (await send('POST', '/drafts/scenarios')).body;
    expect([trial.ok, trial.scenarios]).to.deep.equal([false, []]);
  });

  it('never take the place of another file of the pack', async () => {
    const { definition } = await published('/drafts/role/watcher');
    const chief = await here.as(here.chief);
    const publishAs = async (id: string): Promise<void> => {
      await save('/drafts/role/one', { ...definition, id }, 0, {}, chief);
      const release = (await here.world.ctx.catalog.latest()).number;
      await publish(here.world.ctx, here.chief, { expectedRelease: release, note: '', running: 'keep' });
    };
    // The second one gives the file of the first another id, and so makes its name free for a third.
    await publishAs('one');
    await publishAs('two');
    await publishAs('one');
    const roles = (await send('GET', '/definitions?kind=role')).body.items;
    const files = roles.flatMap(({ id, file }: Json) => (['one', 'two'].includes(id) ? [[id, file]] : []));
    expect(files).to.deep.equal([
      ['one', 'roles/one-2.json'],
      ['two', 'roles/one.json'],
    ]);
  });

  it('are refused to who may not draft, and to tokens for something else', async () => {
    const before = await here.world.rows('draft');
    const refused = async (by: Send): Promise<string[]> => [
      code(await save(INSPECTION, {}, 0, {}, by)),
      code(await by('GET', '/drafts')),
      code(await by('GET', INSPECTION)),
      code(await by('POST', '/drafts/check', {})),
      code(await by('POST', '/drafts/scenarios')),
    ];
    const all = (name: string): string[] => [name, name, name, name, name];
    expect(await refused(await here.as(here.desk))).to.deep.equal(all('FORBIDDEN'));
    expect(await refused(await here.as(null))).to.deep.equal(all('NOT_SIGNED_IN'));
    expect(await refused(await here.withToken(here.chief, ['read', 'write', 'people']))).to.deep.equal(
      all('SCOPE_MISSING'),
    );
    expect(await here.world.rows('draft')).to.deep.equal(before);
  });

  it('refuse bodies that are too large, too deep or reach into prototypes, and ids that are paths', async () => {
    const before = await here.world.rows('draft');
    const large = await save(INSPECTION, { text: 'x'.repeat(1024 * 1024) }, 0);
    expect([large.status, code(large)]).to.deep.equal([413, 'DEFINITION_TOO_LARGE']);
    const larger = await save(INSPECTION, { text: 'x'.repeat(2 * 1024 * 1024) }, 0);
    expect([larger.status, code(larger)]).to.deep.equal([413, 'INPUT_TOO_LARGE']);
    const deep = '{"a":'.repeat(200) + '1' + '}'.repeat(200);
    for (const text of [
      `{"definition":${deep}}`,
      '{"definition":{"__proto__":{"x":1}}}',
      '{"definition":{"a":{"constructor":1}}}',
      '{"definition":{"a":"\\u0000"}}',
      '{"definition":[]}',
      '{"definition":"text"}',
      '{"definition":{},"author":"me"}',
      '{"definition":{},"base":"abc"}',
      '{"definition":',
    ]) {
      const answer = await send('PUT', INSPECTION, text, { 'if-match': '"0"' });
      expect([answer.status, code(answer)], text.slice(0, 60)).to.deep.equal([400, 'INPUT_INVALID']);
    }
    for (const path of ['/drafts/role/..%2fx', '/drafts/role/A', '/drafts/secret/x', '/drafts/role/__proto__']) {
      expect((await save(path, {}, 0)).status, path).to.equal(400);
    }
    expect((await send('PUT', INSPECTION, { definition: {} }, { 'if-match': 'W/"x"' })).status).to.equal(400);
    expect(await here.world.rows('draft')).to.deep.equal(before);
  });
});
