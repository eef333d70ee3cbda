import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Faults } from './fault.ts';
import schema from './plugin.schema.json' with { type: 'json' };
import { readJson } from './read-json.ts';
import { checkOf } from './schema-problems.ts';

/** What `plugin.json` says. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly en: string; readonly ru: string };
  readonly description?: { readonly en: string; readonly ru: string };
  readonly requires: { readonly engine: string; readonly plugins?: Readonly<Record<string, string>> };
}

/** A plugin where it lies. */
export interface FoundPlugin {
  readonly manifest: Manifest;
  readonly folder: string;
}

/** The engine's own kinds register under this id. */
export const ENGINE = 'engine';

const ID = /^[a-z][a-z0-9-]{0,39}$/;
const check = checkOf(schema);

/** The enabled plugins with manifests that can be used, each told once; the faults of the others. */
export async function findPlugins(
  folders: readonly string[],
  enabled: readonly string[],
  faults: Faults,
): Promise<FoundPlugin[]> {
  const found: FoundPlugin[] = [];
  for (const id of new Set(enabled)) {
    const plugin = await findPlugin(folders, id, faults);
    if (plugin !== undefined) found.push(plugin);
  }
  return found;
}

async function findPlugin(folders: readonly string[], id: string, faults: Faults): Promise<FoundPlugin | undefined> {
  const looked = folders.join(', ');
  if (id === ENGINE) {
    faults.add('PLUGIN_ID_TAKEN', { plugin: id, by: 'the engine' });
    return undefined;
  }
  const places: string[] = [];
  // An id that is no folder's name is looked for nowhere.
  for (const folder of ID.test(id) ? folders : []) if (await holds(folder, id)) places.push(join(folder, id));
  const [folder, other] = places;
  if (folder === undefined) {
    faults.add('PLUGIN_NOT_FOUND', { plugin: id, looked });
    return undefined;
  }
  if (other !== undefined) {
    faults.add('PLUGIN_ID_TAKEN', { plugin: id, by: `both ${folder} and ${other}` });
    return undefined;
  }
  const read = await readJson(join(folder, 'plugin.json'));
  if ('reason' in read) {
    if (read.missing) faults.add('PLUGIN_NOT_FOUND', { plugin: id, looked: folder });
    else faults.add('PLUGIN_MANIFEST_INVALID', { plugin: id, reason: read.reason }, 'plugin.json');
    return undefined;
  }
  const problems = check(read.value);
  for (const { path, reason } of problems) {
    faults.add(
      'PLUGIN_MANIFEST_INVALID',
      { plugin: id, reason: `${path === '' ? 'it' : path} ${reason}` },
      `plugin.json${path}`,
    );
  }
  if (problems.length > 0) return undefined;
  const manifest = read.value as Manifest;
  if (manifest.id === id) return { manifest, folder };
  const reason = `its id is "${manifest.id}" and its folder is called "${id}"; they must be the same`;
  faults.add('PLUGIN_MANIFEST_INVALID', { plugin: id, reason }, 'plugin.json/id');
  return undefined;
}

/** As the folder itself lists it: on some systems `chat` would also open `Chat`. */
async function holds(folder: string, id: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return names.includes(id);
}
