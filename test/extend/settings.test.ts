import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { LoadOptions } from '../../engine/extend/index.ts';
import { tempFolder } from '../support/temp.ts';
import { faultsOf, load, refusalOf } from './plugin-folder.ts';

const CONFIG = {
  type: 'object',
  required: ['serverUrl'],
  properties: {
    serverUrl: { type: 'string', format: 'uri' },
    apiKey: { type: 'string', minLength: 8, writeOnly: true },
    most: { type: 'integer', minimum: 1, default: 5 },
    loud: { type: 'boolean' },
    rooms: { type: 'array', items: { type: 'string' } },
    map: { type: 'object' },
  },
};
const URL = 'https://chat.example.org';

const seen: unknown[] = [];
Object.assign(globalThis, { seenByPlugin: (config: unknown) => seen.push(config) });

/** Loads the plugin `my-chat` with these settings and gives what it was told. */
async function configured(environment: Record<string, string>, file?: unknown, config: object | string = CONFIG) {
  seen.length = 0;
  await loading(environment, file, config);
  return seen[0];
}

function loading(environment: Record<string, string>, file?: unknown, config: object | string = CONFIG) {
  const settings: LoadOptions['settings'] = { environment, file: file === undefined ? undefined : written(file) };
  return load({ 'my-chat': { config, register: 'seenByPlugin(door.config)' } }, { settings });
}

function written(content: unknown): string {
  const path = join(tempFolder('settings'), 'plugins.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('settings of a plugin', () => {
  it('come from the environment, each as its type has it, with defaults where nothing is said', async () => {
    const told = await configured({
      PLUGIN_MY_CHAT_SERVER_URL: ` ${URL} `,
      PLUGIN_MY_CHAT_LOUD: '1',
      PLUGIN_MY_CHAT_ROOMS: 'one, two',
      PLUGIN_MY_CHAT_MAP: '{"a":1}',
    });
    expect(told).to.deep.equal({ serverUrl: URL, loud: true, rooms: ['one', 'two'], map: { a: 1 }, most: 5 });
  });

  it('come from one file too, and what the environment says goes before it', async () => {
    const file = { 'my-chat': { serverUrl: URL, most: 3, loud: true }, other: { anything: 1 } };
    expect(await configured({ PLUGIN_MY_CHAT_MOST: '4' }, file)).to.deep.equal({ serverUrl: URL, most: 4, loud: true });
  });

  it('has a secret in a file of its own', async () => {
    const path = join(tempFolder('secret'), 'key');
    writeFileSync(path, 'very-secret-key\n');
    const told = await configured({ PLUGIN_MY_CHAT_SERVER_URL: URL, PLUGIN_MY_CHAT_API_KEY_FILE: path });
    expect(told).to.include({ apiKey: 'very-secret-key' });
  });

  it('cannot be changed by the plugin', async () => {
    const told = (await configured({ PLUGIN_MY_CHAT_SERVER_URL: URL, PLUGIN_MY_CHAT_ROOMS: '["a"]' })) as {
      most: number;
      rooms: string[];
    };
    expect(() => (told.most = 9)).to.throw(TypeError);
    expect(() => told.rooms.push('b')).to.throw(TypeError);
  });

  it('of a plugin with a longer name are not taken for unknown ones', async () => {
    const plugins = { chat: {}, 'chat-room': { config: { type: 'object', properties: { url: { type: 'string' } } } } };
    const settings = { environment: { PLUGIN_CHAT_ROOM_URL: 'x' } };
    expect((await load(plugins, { settings })).plugins).to.have.length(2);
  });

  it('of a plugin that is not enabled mean nothing', async () => {
    expect((await load({}, { settings: { environment: { PLUGIN_GONE_KEY: 'x' } } })).plugins).to.deep.equal([]);
  });
});

describe('settings that are refused', () => {
  it('names all of them at once, by the names of the environment', async () => {
    const faults = await refusalOf(
      loading({
        PLUGIN_MY_CHAT_API_KEY: 'short',
        PLUGIN_MY_CHAT_MOST: 'many',
        PLUGIN_MY_CHAT_LOUD: 'yes',
        PLUGIN_MY_CHAT_MAP: '{',
        PLUGIN_MY_CHAT_ROOM: 'one',
      }),
    );
    expect(faults.map(({ rule, path }) => `${rule} ${path}`)).to.have.members([
      'PLUGIN_CONFIG_INVALID my-chat/config/serverUrl',
      'PLUGIN_CONFIG_INVALID my-chat/config/apiKey',
      'PLUGIN_CONFIG_INVALID my-chat/config/most',
      'PLUGIN_CONFIG_INVALID my-chat/config/loud',
      'PLUGIN_CONFIG_INVALID my-chat/config/map',
      'PLUGIN_CONFIG_INVALID my-chat/config/PLUGIN_MY_CHAT_ROOM',
    ]);
    const said = faults.map(({ message }) => message).join('\n');
    expect(said).to.include('PLUGIN_MY_CHAT_SERVER_URL: is missing');
    expect(said).not.to.include('short');
  });

  it('refuses an address that is none, and one of another scheme', async () => {
    for (const url of ['chat.example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'http://']) {
      const [fault] = await refusalOf(loading({ PLUGIN_MY_CHAT_SERVER_URL: url }));
      expect(fault?.message, url).to.include('must be an http or https address').and.not.include(url);
    }
  });

  it('refuses an unknown name, a wrong type and a list of plugins in the file, without repeating a secret', async () => {
    const faults = await refusalOf(loading({}, { 'my-chat': { serverUrl: URL, apiKey: 12345678, url: 'x' } }));
    expect(faults.map(({ path }) => path)).to.have.members(['my-chat/config/apiKey', 'my-chat/config/url']);
    expect(faults.map(({ message }) => message).join()).not.to.include('12345678');
    expect(await faultsOf(loading({ PLUGIN_MY_CHAT_SERVER_URL: URL }, { 'my-chat': ['x'] }))).to.have.length(1);
  });

  it('refuses a file that is missing, no JSON, or a list', async () => {
    const missing = load({ a: {} }, { settings: { environment: {}, file: '/nowhere/plugins.json' } });
    for (const wrong of [missing, loading({}, '{"my-chat": {"apiKey": "hush'), loading({}, [])]) {
      const faults = await refusalOf(wrong);
      expect(faults.map(({ rule }) => rule)).to.include('PLUGIN_CONFIG_INVALID');
      expect(faults.map(({ message }) => message).join()).not.to.include('hush');
    }
  });

  it('refuses a secret given twice, and a file of one that cannot be read', async () => {
    const environment = { PLUGIN_MY_CHAT_SERVER_URL: URL, PLUGIN_MY_CHAT_API_KEY_FILE: '/nowhere/key' };
    expect(await faultsOf(loading(environment))).to.deep.equal(['PLUGIN_CONFIG_INVALID my-chat/config/apiKey']);
    const twice = { ...environment, PLUGIN_MY_CHAT_API_KEY: 'very-secret-key' };
    expect(await faultsOf(loading(twice))).to.have.length(2);
  });

  it('refuses a schema that is none, with odd names, types, secret defaults, or two names for one variable', async () => {
    const wrong: (object | string)[] = [
      '{',
      [],
      { type: 'object' },
      { type: 'object', properties: { 'web-hook': { type: 'string' } } },
      { type: 'object', properties: { any: {} } },
      { type: 'object', properties: { key: { type: 'string', writeOnly: true, default: 'hush-hush' } } },
      { type: 'object', properties: { aB: { type: 'string' }, a_b: { type: 'string' } } },
      { type: 'object', properties: { a: { type: 'string', minimumLength: 3 } } },
    ];
    for (const config of wrong) {
      const faults = await faultsOf(loading({}, undefined, config));
      expect(faults[0], JSON.stringify(config)).to.match(/^PLUGIN_CONFIG_SCHEMA_INVALID my-chat\/config\.schema\.json/);
    }
  });
});
