import { expect } from 'chai';
import { faultsOf, load, pluginFolder, refusalOf } from './plugin-folder.ts';

const EFFECT = (type: string): string =>
  `door.effect({ type: '${type}', class: 'effect', params: { type: 'object' }, references: () => [],
    draft: () => ({ type: '${type}', subject: null, payload: {} }), deliver: async () => ({ done: true }) });`;
const needs = (plugins: Record<string, string>): object => ({ manifest: { requires: { engine: '*', plugins } } });

describe('loading plugins', () => {
  it('has the kinds of the engine where no plugin is enabled', async () => {
    const { plugins, kinds } = await load({});
    expect(plugins).to.deep.equal([]);
    expect([...kinds.actions.keys()]).to.include.members(['set-field', 'notify']);
    expect([...kinds.items.keys()]).to.include.members(['check', 'photo']);
  });

  it('registers each plugin after those it needs, and by id where that leaves a choice', async () => {
    const { plugins } = await load({
      alpha: needs({ zulu: '^1.0.0', mike: '~1.0.0' }),
      zulu: {},
      mike: needs({ zulu: '>=1.0.0 <2.0.0' }),
      bravo: {},
    });
    expect(plugins.map(({ id }) => id)).to.deep.equal(['bravo', 'zulu', 'mike', 'alpha']);
  });

  it('adds what a plugin registers to what the engine has', async () => {
    const { kinds, registry } = await load({ fax: { register: EFFECT('fax') } });
    expect(kinds.actions.get('fax')?.class).to.equal('effect');
    expect(kinds.actions.has('notify')).to.equal(true);
    expect([...registry.deliveries.keys()]).to.deep.equal(['fax']);
  });

  it('never runs a plugin that is not enabled', async () => {
    const folders = [pluginFolder({ bad: { server: 'throw new Error("it ran")' }, good: {} })];
    const { plugins } = await load({}, { folders, enabled: ['good', 'good'] });
    expect(plugins.map(({ id }) => id)).to.deep.equal(['good']);
  });

  it('says texts in both languages, and the key where there is none', async () => {
    const { plugins } = await load({ a: { en: { hello: 'Hello {name}, {odd}' }, ru: { hello: 'Привет, {name}' } } });
    const words = plugins[0]?.words;
    expect(words?.say('en', 'hello', { name: 'Ann' })).to.equal('Hello Ann, {odd}');
    expect(words?.say('ru', 'hello', { name: 'Анна' })).to.equal('Привет, Анна');
    expect(words?.say('en', 'toString')).to.equal('toString');
  });
});

describe('the door', () => {
  it('is closed when register has ended: whatever comes later is refused', async () => {
    const late: { door?: { job(job: unknown): void } } = {};
    Object.assign(globalThis, { keepDoor: (door: never) => (late.door = door) });
    await load({ a: { register: 'keepDoor(door);' } });
    expect(() => late.door?.job({})).to.throw('too late');
  });
});

describe('plugins that are refused', () => {
  it('names every fault of every plugin at once', async () => {
    const faults = await faultsOf(
      load(
        {
          one: { manifest: '{' },
          two: { manifest: { requires: { engine: '^2.0.0', plugins: { gone: '*' } } }, config: { type: 'string' } },
          three: { server: 'export const nothing = 1;' },
          four: { register: `${EFFECT('fax')} ${EFFECT('fax')} door.job({});` },
        },
        { enabled: ['one', 'two', 'three', 'four', 'five'] },
      ),
    );
    expect(faults).to.have.members([
      'PLUGIN_MANIFEST_INVALID one/plugin.json',
      'PLUGIN_ENGINE_UNFIT two/plugin.json/requires/engine',
      'PLUGIN_REQUIRES_MISSING two/plugin.json/requires/plugins/gone',
      'PLUGIN_CONFIG_SCHEMA_INVALID two/config.schema.json',
      'PLUGIN_REGISTER_FAILED three/server.ts',
      'PLUGIN_KIND_TAKEN four/server.ts/fax',
      'PLUGIN_JOB_INVALID four/server.ts/undefined',
      'PLUGIN_NOT_FOUND five',
    ]);
  });

  it('refuses a folder without a manifest, and a name that is none of a folder', async () => {
    const folders = [pluginFolder({ empty: { manifest: null } })];
    const enabled = ['empty', '..', '../plugins/empty', 'Empty', '/etc', ''];
    expect(await faultsOf(load({}, { folders, enabled }))).to.deep.equal(enabled.map((id) => `PLUGIN_NOT_FOUND ${id}`));
  });

  it('refuses a manifest with unknown, missing and wrong parts, each by its place', async () => {
    const manifest = { version: '1.0', title: { en: 'A' }, author: 'me', requires: { engine: 'latest' } };
    expect(await faultsOf(load({ a: { manifest } }))).to.have.members([
      'PLUGIN_MANIFEST_INVALID a/plugin.json/author',
      'PLUGIN_MANIFEST_INVALID a/plugin.json/version',
      'PLUGIN_MANIFEST_INVALID a/plugin.json/title/ru',
      'PLUGIN_MANIFEST_INVALID a/plugin.json/requires/engine',
    ]);
  });

  it('refuses an id that is not the name of the folder', async () => {
    expect(await faultsOf(load({ a: { manifest: { id: 'b' } } }))).to.deep.equal([
      'PLUGIN_MANIFEST_INVALID a/plugin.json/id',
    ]);
  });

  it('refuses one id in two folders, and the id of the engine', async () => {
    const folders = [pluginFolder({ a: {} }), pluginFolder({ a: {} })];
    expect(await faultsOf(load({}, { folders, enabled: ['a', 'engine'] }))).to.deep.equal([
      'PLUGIN_ID_TAKEN a',
      'PLUGIN_ID_TAKEN engine',
    ]);
  });

  it('refuses a needed plugin that is not enabled, of another version, or at fault itself', async () => {
    const plugins = { a: needs({ b: '*', c: '^2.0.0', d: '*' }), b: {}, c: {}, d: { manifest: '[]' } };
    expect(await faultsOf(load(plugins, { enabled: ['a', 'c', 'd'] }))).to.have.members([
      'PLUGIN_MANIFEST_INVALID d/plugin.json',
      'PLUGIN_REQUIRES_MISSING a/plugin.json/requires/plugins/b',
      'PLUGIN_REQUIRES_MISSING a/plugin.json/requires/plugins/c',
      'PLUGIN_REQUIRES_MISSING a/plugin.json/requires/plugins/d',
    ]);
  });

  it('refuses plugins that need each other, and shows the circle once', async () => {
    const plugins = {
      c: needs({ a: '*' }),
      a: needs({ b: '*' }),
      b: needs({ c: '*' }),
      d: needs({ a: '*' }),
      e: needs({ e: '*' }),
    };
    const faults = await refusalOf(load(plugins));
    expect(faults.map(({ rule }) => rule)).to.deep.equal(['PLUGIN_REQUIRES_CYCLE', 'PLUGIN_REQUIRES_CYCLE']);
    expect(faults[0]?.message).to.include('a → b → c → a');
    expect(faults[1]?.message).to.include('e → e');
  });

  it('refuses texts that are none, and a text that one language lacks', async () => {
    const plugins = {
      a: { en: { one: '1', two: '2' }, ru: { one: '1', three: '3' } },
      b: { en: ['x'] },
      c: { ru: '{' },
    };
    expect(await faultsOf(load(plugins))).to.have.members([
      'PLUGIN_WORDS_INVALID a/locales/ru.json/two',
      'PLUGIN_WORDS_INVALID a/locales/en.json/three',
      'PLUGIN_WORDS_INVALID b/locales/en.json',
      'PLUGIN_WORDS_INVALID c/locales/ru.json',
    ]);
  });

  it('refuses code that cannot be read, has no function register, or fails', async () => {
    const faults = await refusalOf(
      load({
        a: { server: 'export function register( {' },
        b: { server: 'export const register = 5;' },
        c: { register: 'throw new Error("no luck");' },
        d: { server: 'export async function register() { throw "late"; }' },
      }),
    );
    expect(faults.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal(
      ['a', 'b', 'c', 'd'].map((id) => `PLUGIN_REGISTER_FAILED ${id}/server.ts`),
    );
    expect(faults[2]?.message).to.include('no luck');
    expect(faults[3]?.message).to.include('late');
  });
});
