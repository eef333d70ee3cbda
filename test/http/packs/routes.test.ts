import { expect } from 'chai';
import { type Editors, openEditors } from '../definitions/editors.ts';
import { onEachDatabase } from '../../support/world.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';

onEachDatabase('packs over HTTP', (database) => {
  let here: Editors;
  let chief: Awaited<ReturnType<Editors['as']>>;

  beforeEach(async () => {
    here = await openEditors({ database });
    chief = await here.as(here.chief);
  });
  afterEach(() => here.close());

  const code = (answer: { body: Json }): string => answer.body?.error?.code;
  const workshop = (): Map<string, string> => readPackFiles();
  const install = (files: ReadonlyMap<string, string>, more: object = {}) =>
    chief('POST', '/packs', { files: Object.fromEntries(files), ...more });

  it('are installed as the next release, exported, and are the same again', async () => {
    const filed = await here.world.file();
    const pack = editPack(workshop(), 'checklists/inspection.json', (json) => json.items.pop());
    const answer = await install(pack, { note: 'from the office', expectedRelease: 1 });
    expect([answer.status, answer.body]).to.deep.equal([201, { release: 2 }]);
    expect((await here.world.records(filed)).request.effectiveHash).to.equal(filed.hash);
    const { body } = await chief('GET', '/packs/current/files');
    expect(body).to.include({ pack: 'workshop', release: 2 });
    const same = (text: string): Json => JSON.parse(text);
    for (const [file, text] of pack) expect(same(body.files[file]), file).to.deep.equal(same(text));
    expect((await install(new Map(Object.entries(body.files)))).body).to.deep.equal({ release: 3 });
    expect((await chief('GET', '/releases/3')).body.changes).to.deep.equal([]);
    const old = (await chief('GET', '/packs/current/files?release=1')).body.files['checklists/inspection.json'];
    expect(JSON.parse(old).items.length).to.equal(
      same(pack.get('checklists/inspection.json') as string).items.length + 1,
    );
    const { admin_journal: told } = await here.world.rows('admin_journal');
    expect(told?.map(({ action, subject }) => [action, subject])).to.deep.include(['release-published', '2']);
  });

  it('with problems are refused with all of them, and nothing is changed', async () => {
    const tables = ['release', 'definition_version', 'release_item', 'admin_journal'];
    const before = await here.world.rows(...tables);
    const broken = new Map(workshop()).set('roles/desk.json', '{').set('roles/chief.json', '{}');
    const invalid = await install(broken);
    expect([invalid.status, code(invalid)]).to.deep.equal([422, 'PACK_INVALID']);
    const places = new Set(invalid.body.error.details.map(({ path }: Json) => path.split('#')[0]));
    expect([...places]).to.include.members(['roles/desk.json', 'roles/chief.json']);
    expect(code(await install(workshop(), { expectedRelease: 7 }))).to.equal('RELEASE_STALE');
    expect(code(await install(new Map()))).to.equal('PACK_INVALID');
    for (const name of ['../escape.json', '/etc/x.json', 'a/../../b.json', 'a\\b.json']) {
      expect(code(await install(new Map(workshop()).set(name, '{}'))), name).to.equal('PACK_INVALID');
    }
    for (const body of ['{"files":{"__proto__":"{}"}}', '{"files":{"pack.json":1}}', '{"files":[]}', '{}', 'null']) {
      expect(code(await chief('POST', '/packs', body)), body).to.equal('INPUT_INVALID');
    }
    expect(await here.world.rows(...tables)).to.deep.equal(before);
  });

  it('are installed by those who may publish, and exported by those who may read definitions', async () => {
    const body = { files: Object.fromEntries(workshop()) };
    for (const who of [here.editor, here.desk]) {
      expect(code(await (await here.as(who))('POST', '/packs', body))).to.equal('FORBIDDEN');
    }
    expect((await (await here.as(null))('POST', '/packs', body)).status).to.equal(401);
    const other = await here.withToken(here.chief, ['read', 'write']);
    expect(code(await other('POST', '/packs', body))).to.equal('SCOPE_MISSING');
    expect(code(await other('GET', '/packs/current/files'))).to.equal('SCOPE_MISSING');
    expect(code(await (await here.as(here.desk))('GET', '/packs/current/files'))).to.equal('FORBIDDEN');
    expect((await (await here.as(here.editor))('GET', '/packs/current/files')).status).to.equal(200);
    expect(code(await chief('GET', '/packs/current/files?release=9'))).to.equal('RELEASE_NOT_FOUND');
    expect((await here.world.rows('release')).release).to.have.length(1);
  });
});
