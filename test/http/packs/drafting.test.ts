import { expect } from 'chai';
import { onEachDatabase } from '../../support/world.ts';
import { editPack, type Json, readPackFiles } from '../../support/world-pack.ts';
import { type Editors, openEditors } from '../definitions/editors.ts';

type Send = Awaited<ReturnType<Editors['as']>>;
const INSPECTION = 'checklists/inspection.json';

onEachDatabase('a pack from elsewhere', (database) => {
  let here: Editors;
  let chief: Send;

  beforeEach(async () => {
    here = await openEditors({ database });
    chief = await here.as(here.chief);
  });
  afterEach(() => here.close());

  const code = (answer: { body: Json }): string => answer.body?.error?.code;
  const shorter = (): Map<string, string> => editPack(readPackFiles(), INSPECTION, (json) => json.items.pop());
  const check = async (files: ReadonlyMap<string, string>, by = chief): Promise<Json> =>
    (await by('POST', '/packs/check', { files: Object.fromEntries(files) })).body;
  const draft = async (files: ReadonlyMap<string, string>, more: object = {}, by = chief): Promise<Json> =>
    (await by('POST', '/packs/drafts', { files: Object.fromEntries(files), ...more })).body;

  describe('that is looked at', () => {
    it('tells nothing but what it lacks when it says what is in force, wherever its schemas lie', async () => {
      const moved = editPack(readPackFiles(), INSPECTION, (json) => {
        json.$schema = 'https://example.com/checklist.schema.json';
      });
      const told = await check(moved);
      expect(told).to.deep.include({ release: 1, changes: [], differences: [], ok: true });
      expect(told.pack.id).to.equal('workshop');
    });

    it('tells each definition that differs, and what that means as sentences', async () => {
      const pack = shorter();
      const extra = JSON.parse(pack.get('roles/desk.json') as string);
      pack.set('roles/extra.json', JSON.stringify({ ...extra, id: 'extra' })).delete('roles/courier.json');
      const { changes, differences } = await check(pack);
      expect(changes).to.deep.include.members([
        { kind: 'checklist', id: 'inspection', file: INSPECTION, change: 'changed' },
        { kind: 'role', id: 'extra', file: 'roles/extra.json', change: 'added' },
        { kind: 'role', id: 'courier', file: 'roles/courier.json', change: 'removed' },
      ]);
      expect(differences.length).to.be.at.least(1);
      expect(differences[0].sentences.ru.length).to.equal(differences[0].sentences.en.length);
    });

    it('tells roles that nobody has, groups in which nobody is, and clients that are none here', async () => {
      const before = (await check(readPackFiles())).missing;
      expect(before.roles).to.include('mechanic').and.not.include('chief');
      expect(before.clients).to.include('vip-club');
      const { world } = here;
      await world.person({ roles: ['mechanic'], groups: before.groups });
      await world.person({ roles: ['rider'], client: 'vip-club' });
      const after = (await check(readPackFiles())).missing;
      expect(after.roles).not.to.include('mechanic');
      expect(after.groups).to.deep.equal([]);
      expect(after.clients).not.to.include('vip-club');
    });

    it('tells kinds that no plugin brings and a language that is not spoken here, beside all problems', async () => {
      let pack = editPack(readPackFiles(), INSPECTION, (json) => (json.items[0].type = 'meter'));
      pack = editPack(pack, 'pack.json', (json) => (json.requires = { language: 99 }));
      const told = await check(pack);
      expect(told.ok).to.equal(false);
      expect(told.missing).to.deep.include({ kinds: ['item meter'], language: 99 });
      expect(told.problems.some(({ severity }: Json) => severity === 'error')).to.equal(true);
    });

    it('tells what can be told of one with a file that cannot be read, which is not called removed', async () => {
      const told = await check(shorter().set('roles/desk.json', '{'));
      expect(told.problems.map(({ file }: Json) => file)).to.include('roles/desk.json');
      expect(told.changes).to.deep.equal([
        { kind: 'checklist', id: 'inspection', file: INSPECTION, change: 'changed' },
      ]);
      expect(told).to.deep.include({ ok: false, differences: [] });
      expect((await check(new Map())).pack).to.equal(null);
    });

    it('changes nothing, and is not told to who may not draft', async () => {
      const before = await here.world.rows();
      await check(shorter());
      expect(await here.world.rows()).to.deep.equal({ ...before, session: (await here.world.rows('session')).session });
      expect((await check(shorter(), await here.as(here.desk))).error.code).to.equal('FORBIDDEN');
    });
  });

  describe('that is drafted', () => {
    it('becomes drafts of what differs and nothing else; publishing them makes it what is in force', async () => {
      const pack = shorter();
      expect((await draft(pack)).drafts).to.deep.equal([
        { kind: 'checklist', id: 'inspection', revision: 1, removes: false },
      ]);
      expect((await chief('GET', '/releases')).body.items).to.have.length(1);
      const { files } = (await chief('GET', '/drafts/files')).body;
      const same = (texts: Record<string, string>): object =>
        Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, JSON.parse(text)]));
      expect(same(files)).to.deep.equal(same(Object.fromEntries(pack)));
      await chief('POST', '/releases', { expectedRelease: 1, running: 'keep' });
      expect((await chief('GET', '/packs/current/files')).body.files).to.deep.equal(files);
      expect((await check(pack)).changes).to.deep.equal([]);
    });

    it('takes out what it does not have only when asked to', async () => {
      const pack = shorter();
      pack.delete('roles/courier.json');
      expect((await draft(pack)).drafts).to.have.length(1);
      expect((await draft(pack, { remove: true })).drafts).to.deep.equal([
        { kind: 'role', id: 'courier', revision: 1, removes: true },
      ]);
      expect((await draft(pack, { remove: true })).drafts).to.deep.equal([]);
      expect((await chief('GET', '/drafts/files')).body.files).not.to.have.property('roles/courier.json');
    });

    it('throws drafts away that would differ from it, and puts new definitions beside those of their kind', async () => {
      const pack = readPackFiles();
      await draft(shorter());
      expect((await draft(pack)).drafts).to.deep.equal([
        { kind: 'checklist', id: 'inspection', revision: null, removes: false },
      ]);
      expect((await chief('GET', '/drafts')).body.items).to.deep.equal([]);
      const desk = JSON.parse(pack.get('roles/desk.json') as string);
      await draft(pack.set('somewhere/else.json', JSON.stringify({ ...desk, id: 'extra' })));
      expect((await chief('GET', '/drafts/files')).body.files).to.have.property('roles/extra.json');
    });

    it('of another company takes the place of the cover', async () => {
      const pack = editPack(readPackFiles(), 'pack.json', (json) => (json.id = 'other-shop'));
      await draft(pack);
      const { files } = (await chief('GET', '/drafts/files')).body;
      expect(JSON.parse(files['pack.json']).id).to.equal('other-shop');
      const published = await chief('POST', '/releases', { expectedRelease: 1, running: 'keep' });
      expect(published.status).to.equal(201);
    });

    it('is refused whole when one file cannot be read, and nothing is drafted', async () => {
      const answer = await chief('POST', '/packs/drafts', {
        files: Object.fromEntries(shorter().set('roles/desk.json', '{')),
      });
      expect([answer.status, code(answer)]).to.deep.equal([422, 'PACK_INVALID']);
      expect((await chief('GET', '/drafts')).body.items).to.deep.equal([]);
    });

    it('is its author’s alone, and refused to who may not draft', async () => {
      await draft(shorter());
      const other = await here.as(here.editor);
      expect((await other('GET', '/drafts')).body.items).to.deep.equal([]);
      const published = (await other('GET', '/packs/current/files')).body.files;
      expect((await other('GET', '/drafts/files')).body.files).to.deep.equal(published);
      const desk = await here.as(here.desk);
      expect((await draft(shorter(), {}, desk)).error.code).to.equal('FORBIDDEN');
      expect(code(await desk('GET', '/drafts/files'))).to.equal('FORBIDDEN');
    });
  });
});
