import { expect } from 'chai';
import { publishEdit } from '../../support/world-drafts.ts';
import { onEachDatabase } from '../../support/world.ts';
import type { Json } from '../../support/world-pack.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;

onEachDatabase('releases over HTTP', (database) => {
  let here: Editors;
  let chief: Send;

  beforeEach(async () => {
    here = await openEditors({ database });
    chief = await here.as(here.chief);
  });
  afterEach(() => here.close());

  const code = (answer: { body: Json }): string => answer.body?.error?.code;
  /** Drafts an edit of a definition as this caller. */
  const draft = async (by: Send, name: string, edit: (definition: Json) => void): Promise<void> => {
    const { definition } = (await by('GET', `/definitions/${name}`)).body;
    edit(definition);
    expect((await by('PUT', `/drafts/${name}`, { definition }, { 'if-match': '"0"' })).status).to.equal(200);
  };
  const retitle = (en: string) => (definition: Json) => {
    definition.title = { en };
  };
  const publishing = (by: Send, expectedRelease: number, more: object = {}) =>
    by('POST', '/releases', { expectedRelease, note: 'why', running: 'keep', ...more });

  it('are published from drafts, listed, and told with what they changed', async () => {
    await draft(chief, 'workflow/repair', (flow) => {
      delete flow.machine.states.order.states.job.states.intake.on.weigh;
      delete flow.machine.states.order.states.job.states.weighing;
    });
    const answer = await publishing(chief, 1);
    expect([answer.status, answer.body]).to.deep.equal([201, { release: 2, migration: null }]);
    const { items, next } = (await chief('GET', '/releases?limit=1')).body;
    expect(items[0]).to.deep.include({ release: 2, note: 'why', rollsBack: null });
    expect(items[0].publishedBy.uuid).to.equal(here.chief.person);
    expect((await chief('GET', `/releases?limit=1&cursor=${next}`)).body.items[0].release).to.equal(1);
    const { body } = await chief('GET', '/releases/2');
    expect(body.changes).to.deep.equal([{ kind: 'workflow', id: 'repair', change: 'changed', from: 1, to: 2 }]);
    expect(body.differences[0].sentences.en.join('\n')).to.contain('weigh');
    expect((await chief('GET', '/releases/1')).body.changes.every(({ change }: Json) => change === 'added')).to.equal(
      true,
    );
    expect(code(await chief('GET', '/releases/9'))).to.equal('RELEASE_NOT_FOUND');
    expect((await chief('GET', '/drafts')).body.items).to.deep.equal([]);
  });

  it('of two who publish at once one wins, and the other is told that his base has moved', async () => {
    const other = await here.as(await here.world.person({ roles: ['chief'] }));
    await draft(chief, 'checklist/inspection', retitle('One'));
    await draft(other, 'checklist/inspection', retitle('Two'));
    const answers = await Promise.all([publishing(chief, 1), publishing(other, 1)]);
    expect(answers.map(({ status }) => status)).to.have.members([201, 409]);
    const lost = answers.find(({ status }) => status === 409) as Json;
    expect(code(lost)).to.equal('RELEASE_STALE');
    const loser = answers[0] === lost ? chief : other;
    const again = await publishing(loser, 2);
    expect([again.status, code(again)]).to.deep.equal([409, 'DRAFT_BASE_MOVED']);
    expect(again.body.error.details[0].path).to.equal('checklist/inspection');
    const { base, published, about, definition } = (await loser('GET', '/drafts/checklist/inspection')).body;
    expect(base.hash).not.to.equal(published.hash);
    const rebased = { definition, base: published.hash };
    await loser('PUT', '/drafts/checklist/inspection', rebased, { 'if-match': `"${about.revision}"` });
    expect((await publishing(loser, 2)).body.release).to.equal(3);
  });

  it('are taken back as the next release', async () => {
    await publishEdit(here.world, 'checklists/inspection.json', retitle('Other'));
    const before = (await chief('GET', '/definitions/checklist/inspection/versions/1')).body.about.hash;
    const answer = await chief('POST', '/releases/2/roll-back', { note: 'no good' });
    expect([answer.status, answer.body]).to.deep.equal([201, { release: 3, migrations: [] }]);
    expect((await chief('GET', '/definitions/checklist/inspection')).body.about.hash).to.equal(before);
    expect((await chief('GET', '/releases/3')).body.about).to.include({ rollsBack: 2, note: 'no good' });
    expect(code(await chief('POST', '/releases/2/roll-back', {}))).to.equal('RELEASE_STALE');
  });

  it('are refused with every problem, and nothing is changed', async () => {
    expect(code(await publishing(chief, 1))).to.equal('RELEASE_UNCHANGED');
    await draft(chief, 'workflow/repair', (flow) => {
      delete flow.machine.states.order.states.job.states.weighing;
    });
    await draft(chief, 'role/desk', (role) => {
      role.grants = 'none';
    });
    const before = await here.world.rows('release', 'release_item', 'definition_version', 'draft', 'migration');
    const invalid = await publishing(chief, 1);
    expect([invalid.status, code(invalid)]).to.deep.equal([422, 'PACK_INVALID']);
    const places = invalid.body.error.details.map(({ path }: Json) => path.split('#')[0]);
    expect(places).to.include('roles/desk.json');
    for (const [body, expected] of [
      [{ expectedRelease: 7 }, 'RELEASE_STALE'],
      [{ running: 'soon' }, 'INPUT_INVALID'],
      [{ expectedRelease: -1 }, 'INPUT_INVALID'],
      [{ expectedRelease: 1e300 }, 'INPUT_INVALID'],
      [{ note: 'x'.repeat(2001) }, 'INPUT_INVALID'],
      [{ plan: { states: { a: 'B C' } } }, 'INPUT_INVALID'],
      [{ plan: { timers: 'never' } }, 'INPUT_INVALID'],
      [{ author: 'me' }, 'INPUT_INVALID'],
    ] as const) {
      expect(code(await publishing(chief, 1, body)), JSON.stringify(body).slice(0, 80)).to.equal(expected);
    }
    expect(await here.world.rows('release', 'release_item', 'definition_version', 'draft', 'migration')).to.deep.equal(
      before,
    );
  });

  it('are nothing for who may not publish', async () => {
    const editor = await here.as(here.editor);
    await draft(editor, 'checklist/inspection', retitle('Mine'));
    expect(code(await publishing(editor, 1))).to.equal('FORBIDDEN');
    expect(code(await editor('POST', '/releases/1/roll-back', {}))).to.equal('FORBIDDEN');
    expect((await editor('GET', '/releases')).status).to.equal(200);
    const desk = await here.as(here.desk);
    for (const path of ['/releases', '/releases/1']) expect(code(await desk('GET', path)), path).to.equal('FORBIDDEN');
    const token = await here.withToken(here.chief, ['read', 'write', 'people', 'operation']);
    expect(code(await publishing(token, 1))).to.equal('SCOPE_MISSING');
    expect((await here.world.rows('release')).release).to.have.length(1);
  });

  it('of a database without any are told to be missing', async () => {
    const empty = await openEditors({ database, pack: null });
    try {
      const send = await empty.as(empty.chief);
      for (const path of ['/releases', '/definitions', '/drafts', '/migrations']) {
        expect(code(await send('GET', path)), path).to.equal('RELEASE_EMPTY');
      }
    } finally {
      await empty.close();
    }
  });
});
