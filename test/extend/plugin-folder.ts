import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isReglamentError } from '../../engine/errors.ts';
import { type LoadedPlugins, type LoadOptions, loadPlugins } from '../../engine/extend/index.ts';
import { tempFolder } from '../support/temp.ts';

/** A plugin of a test: what is not given is made up so that nothing is wrong with it. */
export interface PluginFiles {
  /** Laid over a sound manifest; a text is the file itself. */
  readonly manifest?: object | string | null;
  /** Body of `register(door)`. */
  readonly register?: string;
  /** `server.ts` itself. */
  readonly server?: string;
  readonly config?: object | string;
  readonly en?: object | string;
  readonly ru?: object | string;
}

/** Writes plugins into a folder of their own, each in a folder of its id, and gives that. */
export function pluginFolder(plugins: Readonly<Record<string, PluginFiles>>): string {
  const root = tempFolder('plugins');
  for (const [id, files] of Object.entries(plugins)) {
    const write = (name: string, content: object | string | undefined): void => {
      if (content === undefined) return;
      const path = join(root, id, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    };
    const { manifest = {} } = files;
    const sound = { id, version: '1.0.0', title: { en: id, ru: id }, requires: { engine: '*' } };
    if (manifest !== null) write('plugin.json', typeof manifest === 'string' ? manifest : { ...sound, ...manifest });
    write('server.ts', files.server ?? `export function register(door) {\n${files.register ?? ''}\n}\n`);
    write('config.schema.json', files.config);
    write('locales/en.json', files.en);
    write('locales/ru.json', files.ru);
  }
  return root;
}

/** Loads plugins of a test: all that are given, for engine 1.2.3, without settings. */
export async function load(
  plugins: Readonly<Record<string, PluginFiles>>,
  options: Partial<LoadOptions> = {},
): Promise<LoadedPlugins> {
  return loadPlugins({
    folders: [pluginFolder(plugins)],
    enabled: Object.keys(plugins),
    settings: { environment: {} },
    engine: '1.2.3',
    ...options,
  });
}

/** The faults for which plugins were refused: "CODE place". Fails when they were not. */
export async function faultsOf(loading: Promise<unknown>): Promise<string[]> {
  return (await refusalOf(loading)).map(({ rule, path }) => `${rule} ${path}`);
}

export async function refusalOf(
  loading: Promise<unknown>,
): Promise<readonly { rule: string; path: string; message: string }[]> {
  try {
    await loading;
  } catch (error) {
    if (isReglamentError(error, 'PLUGINS_REFUSED')) return error.details;
    throw error;
  }
  throw new Error('the plugins were not refused');
}
