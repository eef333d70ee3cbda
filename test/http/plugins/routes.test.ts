import { expect } from 'chai';
import { load } from '../../extend/plugin-folder.ts';
import { sessionFor, tokenFor } from '../../support/signed-in.ts';
import { openWorld, type World } from '../../support/world.ts';
import { editPack, readPackFiles } from '../../support/world-pack.ts';
import { calling, outcome, rules } from '../calling.ts';
import { type Served, serve } from '../served.ts';

const NOTES = {
  config: { type: 'object', properties: { key: { type: 'string', writeOnly: true } } },
  register: `
    const object = (properties) => ({ type: 'object', additionalProperties: false, required: Object.keys(properties), properties });
    door.route({ method: 'get', path: '/open', summary: 'For anybody', access: 'public',
      handle: ({ caller, language }) => ({ caller, language }) });
    door.route({ method: 'get', path: '/notes/{name}', summary: 'A note', access: 'signed-in',
      query: { type: 'object', additionalProperties: false, properties: { limit: { type: 'integer', maximum: 9 } } },
      handle: async ({ params, query, notFound }, { records }) =>
        ({ note: (await records.get(params.name)) ?? notFound('there is no such note'), limit: query.limit ?? null }) });
    door.route({ method: 'put', path: '/notes/{name}', summary: 'Keeps a note', access: 'signed-in',
      body: object({ text: { type: 'string', minLength: 1 } }),
      handle: async ({ params, body, refuse, caller }, { records }) => {
        if (body.text === 'no') refuse('no is no note');
        await records.set(params.name, { text: body.text, by: caller.person });
      } });
    door.route({ method: 'get', path: '/figures', summary: 'For operators', access: { on: 'operation', may: 'read' },
      handle: () => ({ figures: 1 }) });
    door.route({ method: 'get', path: '/broken', summary: 'Fails', access: 'signed-in',
      handle: () => { throw new Error('no ' + door.config.key); } });`,
};

const FILES = editPack(readPackFiles(), 'roles/chief.json', (role) => {
  role.grants.push({ on: 'operation', may: ['read'], where: 'all' });
});

describe('routes of plugins', () => {
  let world: World;
  let served: Served;

  before(async () => {
    const settings = { environment: { PLUGIN_NOTES_KEY: 'hush-hush-key' } };
    world = await openWorld({ plugins: await load({ notes: NOTES }, { settings }), pack: FILES });
    served = await serve(world.ctx);
  });
  after(async () => {
    await served.close();
    await world.close();
  });

  const as = async (role: string) => calling(served.url, await sessionFor(world, await world.person(role)));

  it('answer below the address of the plugin, with what the call was', async () => {
    const desk = await as('desk');
    expect(outcome(await desk.send('PUT', '/plugins/notes/notes/one', { text: 'Hello' }))).to.equal('200');
    const { body } = await desk.get('/plugins/notes/notes/one?limit=3');
    const { person } = await world.person('desk');
    expect(body).to.deep.equal({ note: { text: 'Hello', by: person }, limit: 3 });
  });

  it('answer anybody where they are public, and say who calls', async () => {
    const nobody = calling(served.url, { 'accept-language': 'ru' });
    expect((await nobody.get('/plugins/notes/open')).body).to.deep.equal({ caller: null, language: 'ru' });
    const { person } = await world.person('desk');
    expect((await (await as('desk')).get('/plugins/notes/open')).body.caller).to.deep.equal({ person, kind: 'staff' });
  });

  it('stand in the description of the interface', async () => {
    const { body } = await served.json('/api/v1/openapi.json');
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/plugins/notes/'))).to.deep.equal([
      '/plugins/notes/open',
      '/plugins/notes/notes/{name}',
      '/plugins/notes/figures',
      '/plugins/notes/broken',
    ]);
    expect(body.paths['/plugins/notes/notes/{name}'].put.operationId).to.equal('pluginNotesPutNotesName');
  });

  it('refuses people without the right, callers who are not signed in, and tokens without the scope', async () => {
    expect(outcome(await (await as('chief')).get('/plugins/notes/figures'))).to.equal('200');
    expect(outcome(await (await as('desk')).get('/plugins/notes/figures'))).to.equal('403 FORBIDDEN');
    expect(outcome(await calling(served.url, {}).get('/plugins/notes/figures'))).to.equal('401 NOT_SIGNED_IN');
    const token = async (scope: 'read' | 'operation') =>
      calling(served.url, await tokenFor(world, await world.person('chief'), [scope]));
    expect(outcome(await (await token('read')).get('/plugins/notes/figures'))).to.equal('403 SCOPE_MISSING');
    expect(outcome(await (await token('operation')).get('/plugins/notes/figures'))).to.equal('200');
    const put = await (await token('read')).send('PUT', '/plugins/notes/notes/two', { text: 'x' });
    expect(outcome(put)).to.equal('403 SCOPE_MISSING');
  });

  it('refuses a body, a query and a name that do not fit, before the plugin sees them', async () => {
    const desk = await as('desk');
    const put = await desk.send('PUT', '/plugins/notes/notes/two', { text: '', more: 1 });
    expect(outcome(put)).to.equal('400 INPUT_INVALID');
    expect(rules(put)).to.have.members(['minLength', 'additionalProperties']);
    expect(outcome(await desk.get('/plugins/notes/notes/one?limit=10&all=1'))).to.equal('400 INPUT_INVALID');
    expect(outcome(await desk.get(`/plugins/notes/notes/${'x'.repeat(201)}`))).to.equal('400 INPUT_INVALID');
    expect(outcome(await desk.get('/plugins/notes/notes/two'))).to.equal('404 PLUGIN_CALL_NOT_FOUND');
  });

  it('refuse by the plugin’s own sentence, and fail without its secrets', async () => {
    const desk = await as('desk');
    const refused = await desk.send('PUT', '/plugins/notes/notes/two', { text: 'no' });
    expect(outcome(refused)).to.equal('422 PLUGIN_CALL_REFUSED');
    expect(refused.body.error.message).to.include('no is no note');
    const broken = await desk.get('/plugins/notes/broken');
    expect(broken.status).to.equal(500);
    expect(served.log.join('\n')).to.include('plugin "notes" failed').and.not.include('hush-hush');
  });

  it('are not there for a plugin that is not enabled, and no method but theirs is answered', async () => {
    const desk = await as('desk');
    expect(outcome(await desk.get('/plugins/other/open'))).to.equal('404 ROUTE_NOT_FOUND');
    expect(outcome(await desk.send('DELETE', '/plugins/notes/open'))).to.equal('405 METHOD_NOT_ALLOWED');
  });
});
