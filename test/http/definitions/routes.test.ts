import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { publishEdit } from '../../support/world-drafts.ts';
import type { Json } from '../../support/world-pack.ts';
import { type Editors, openEditors } from './editors.ts';

const READS = [
  '/definitions',
  '/definitions/workflow/repair',
  '/definitions/workflow/repair/versions',
  '/definitions/workflow/repair/versions/1',
  '/uses/role/desk',
  '/definitions/request-type/repair/effective',
  '/definitions/workflow-overlay/vip-club/differences',
];

describe('published definitions over HTTP', () => {
  let here: Editors;
  let send: Awaited<ReturnType<Editors['as']>>;
  const get = (path: string, headers: Record<string, string> = {}) => send('GET', path, undefined, headers);

  before(async () => {
    here = await openEditors();
    send = await here.as(here.chief);
  });
  after(() => here.close());

  it('are listed page by page with version, hash, file and who published them', async () => {
    const items: Json[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { status, body } = await get(`/definitions?limit=7${next === '' ? '' : `&cursor=${next}`}`);
      expect(status).to.equal(200);
      items.push(...body.items);
      next = body.next;
    }
    expect(items.map(({ file }) => file)).to.include.members([
      'pack.json',
      'workflows/repair.json',
      'roles/chief.json',
    ]);
    expect(new Set(items.map(({ file }) => file)).size).to.equal(items.length);
    const repair = items.find(({ kind, id }) => kind === 'workflow' && id === 'repair');
    expect(repair).to.include({ version: 1, file: 'workflows/repair.json' });
    expect(repair.changedBy).to.include({ kind: 'system' });
    expect(repair.changedAt).to.equal(here.world.clock.now().toISOString());
    expect((await get('/definitions?kind=role')).body.items.map(({ kind }: Json) => kind)).to.satisfy(
      (kinds: string[]) => kinds.every((kind) => kind === 'role'),
    );
  });

  it('are read one by one with the text that their hash is of, and not again under the same hash', async () => {
    const { status, body, headers } = await get('/definitions/workflow/repair');
    expect(status).to.equal(200);
    expect(createHash('sha256').update(body.text).digest('hex')).to.equal(body.about.hash);
    expect(JSON.parse(body.text)).to.deep.equal(body.definition);
    expect(headers.get('etag')).to.equal(`"${body.about.hash}"`);
    const known = { 'if-none-match': `"${body.about.hash}"`, 'cache-control': 'max-age=0' };
    expect((await get('/definitions/workflow/repair', known)).status).to.equal(304);
    expect((await get('/definitions/pack/workshop')).body.about.file).to.equal('pack.json');
  });

  it('keep their old versions, each with the releases that held it', async () => {
    const before = (await get('/definitions/checklist/inspection')).body;
    await publishEdit(here.world, 'checklists/inspection.json', (json) => json.items.pop());
    const { items } = (await get('/definitions/checklist/inspection/versions')).body;
    expect(items.map(({ version, releases }: Json) => [version, releases])).to.deep.equal([
      [2, [2]],
      [1, [1]],
    ]);
    expect((await get('/definitions/checklist/inspection/versions/1')).body).to.deep.equal(before);
    expect((await get('/definitions/checklist/inspection')).body.about.version).to.equal(2);
    const first = (await get('/definitions/checklist/inspection/versions?limit=1')).body;
    const second = (await get(`/definitions/checklist/inspection/versions?limit=1&cursor=${first.next}`)).body;
    expect([first.items[0].version, second.items[0].version, second.next]).to.deep.equal([2, 1, null]);
  });

  it('tell where something is named, down to the place in the file', async () => {
    const { items } = (await get('/uses/checklist/inspection')).body;
    const state = items.find(({ path }: Json) => path.endsWith('/meta/checklists/0'));
    expect(state).to.include({ kind: 'workflow', id: 'repair', file: 'workflows/repair.json' });
    const roles = (await get('/uses/role/desk')).body.items.map(({ kind }: Json) => kind);
    expect(roles).to.include.members(['workflow', 'request-type', 'scenario']);
    expect((await get('/uses/workflow/repair')).body.items.map(({ path }: Json) => path)).to.include.members([
      '/base',
      '/workflow',
    ]);
    expect((await get('/uses/field/nothing-of-the-kind')).body.items).to.deep.equal([]);
  });

  it('say what a request would run on, for each client', async () => {
    const filed = await here.world.file();
    const { body } = await get('/definitions/request-type/repair/effective');
    expect(body).to.include({ hash: filed.hash, overlay: null });
    const club = (await get('/definitions/request-type/repair/effective?client=vip-club')).body;
    expect(club.overlay).to.be.a('string');
    expect(club.hash).not.to.equal(body.hash);
    const told = (await get(`/definitions/workflow-overlay/${club.overlay}/differences`)).body;
    expect(told.clients).to.include('vip-club');
    expect(told.sentences.en).to.have.length.greaterThan(0);
    expect(told.sentences.ru).to.have.length(told.sentences.en.length);
  });

  it('that do not exist are told as such', async () => {
    for (const [path, code] of [
      ['/definitions/workflow/nothing', 'DEFINITION_NOT_FOUND'],
      ['/definitions/workflow/repair/versions/9', 'DEFINITION_NOT_FOUND'],
      ['/definitions/workflow/nothing/versions', 'DEFINITION_NOT_FOUND'],
      ['/definitions/request-type/nothing/effective', 'REQUEST_TYPE_NOT_FOUND'],
      ['/definitions/workflow-overlay/nothing/differences', 'DEFINITION_NOT_FOUND'],
    ] as const) {
      const { status, body } = await get(path);
      expect([status, body.error.code], path).to.deep.equal([404, code]);
    }
  });

  it('are refused to whoever has no right, no log-in or a token for something else', async () => {
    const desk = await here.as(here.desk);
    const nobody = await here.as(null);
    const token = await here.withToken(here.chief, ['read', 'write']);
    for (const path of READS) {
      expect((await desk('GET', path)).body.error.code, path).to.equal('FORBIDDEN');
      expect((await nobody('GET', path)).status, path).to.equal(401);
      expect((await token('GET', path)).body.error.code, path).to.equal('SCOPE_MISSING');
    }
    expect((await (await here.withToken(here.chief, ['definitions']))('GET', '/definitions')).status).to.equal(200);
  });

  it('refuse names that are none, and cursors of another list', async () => {
    const other = (await get('/definitions/checklist/inspection/versions?limit=1')).body.next;
    for (const path of [
      '/definitions/nothing/repair',
      '/definitions/workflow/..%2f..%2fpack',
      '/definitions/workflow/__proto__',
      '/definitions/workflow/repair/versions/0',
      '/definitions?limit=0',
      `/definitions?cursor=${other}`,
      '/uses/secret/x',
    ]) {
      expect((await get(path)).status, path).to.equal(400);
    }
  });
});

describe('the language of definitions over HTTP', () => {
  let here: Editors;
  before(async () => {
    here = await openEditors();
  });
  after(() => here.close());

  it('gives every schema by name, and the kinds of actions with those of their parameters', async () => {
    const send = await here.as(here.editor);
    const { items } = (await send('GET', '/language/schemas')).body;
    expect(items.map(({ kind }: Json) => kind)).to.include.members(['workflow', 'role', 'machine', 'common']);
    for (const { kind, schema } of items) {
      expect((await send('GET', `/language/schemas/${kind}`)).body).to.deep.equal(schema);
    }
    const kinds = (await send('GET', '/language/kinds')).body;
    expect(kinds.definitions).to.include('workflow-overlay');
    expect(kinds.actions.find(({ type }: Json) => type === 'set-field')).to.deep.include({ class: 'change' });
    const picture = { holds: 'picture', fact: 'text', params: null };
    expect(kinds.items).to.deep.include({ ...picture, type: 'photo', limits: ['place', 'fresh'] });
    expect(kinds.items).to.deep.include({ ...picture, type: 'signature', limits: [] });
    expect((await send('GET', '/language/schemas/secrets')).status).to.equal(400);
  });
});
