import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReglamentError } from '../errors.ts';
import type { ChangeKind, ItemKind, KindSet } from '../language/index.ts';
import { type Log, NO_LOG } from '../log.ts';
import { type Blackener, blackenedLog, blackener } from './blacken.ts';
import { registerBuiltins } from './builtins.ts';
import { readConfigSchema } from './config-schema.ts';
import type { Door, EffectHook, Register } from './door.ts';
import { Faults } from './fault.ts';
import type { PluginJob } from './job.ts';
import { loadOrder } from './load-order.ts';
import { findPlugins, type FoundPlugin, type Manifest } from './manifest.ts';
import { type PluginConfig, pluginConfig, type PluginSettings, readSettingsFile } from './plugin-config.ts';
import type { PluginRoute } from './plugin-route.ts';
import { Registry } from './registry.ts';
import { readWords, type Words } from './words.ts';

/** It only writes down what the plugin brings. */
const REGISTERS_WITHIN = 10_000;

export interface LoadOptions {
  /** Folders in which each plugin has a folder of its own. */
  readonly folders: readonly string[];
  /** Ids of the plugins to load. */
  readonly enabled: readonly string[];
  readonly settings: PluginSettings;
  /** Version of this engine. */
  readonly engine: string;
  readonly log?: Log;
  /** The engine's own kinds; all of them unless given. */
  readonly builtins?: KindSet;
}

export interface LoadedPlugin extends Manifest {
  readonly words: Words;
  readonly log: Log;
  /** Takes the plugin's secrets out of what it says. */
  readonly black: Blackener;
}

/** The plugins in the order in which they registered, and all that they and the engine registered. */
export interface LoadedPlugins {
  readonly plugins: readonly LoadedPlugin[];
  readonly kinds: KindSet;
  readonly registry: Pick<Registry, 'deliveries' | 'routes' | 'jobs'>;
}

/**
 * Loads the enabled plugins: reads their manifests, settings and texts, then has them register, each after those it needs.
 * Fails with PLUGINS_REFUSED, every fault of every plugin at once; a plugin whose own files are at fault is not run.
 */
export async function loadPlugins(options: LoadOptions): Promise<LoadedPlugins> {
  const { folders, enabled, settings, engine, log = NO_LOG } = options;
  const faults = new Faults();
  const registry = new Registry(faults);
  registerBuiltins(registry, options.builtins);
  const found = await findPlugins(folders, enabled, faults);
  const ids = found.map(({ manifest }) => manifest.id);
  const inFile = await readSettingsFile(settings.file, ids, faults);
  const plugins: LoadedPlugin[] = [];
  for (const plugin of loadOrder(found, engine, faults)) {
    const { id } = plugin.manifest;
    const config = await configOf(plugin, ids, settings, inFile, faults);
    const words = await readWords(id, plugin.folder, faults);
    const black = blackener(config?.secrets ?? []);
    const loaded = { ...plugin.manifest, words, black, log: blackenedLog(log, id, black) };
    plugins.push(loaded);
    if (faults.details.some(({ path }) => path === id || path.startsWith(`${id}/`))) continue;
    await register(plugin, loaded, config?.config ?? {}, registry, faults);
  }
  const { details } = faults;
  if (details.length > 0) throw new ReglamentError('PLUGINS_REFUSED', { count: details.length }, { details });
  return { plugins, kinds: registry.kinds, registry };
}

/** The engine with its own kinds alone. */
export function withoutPlugins(): LoadedPlugins {
  const registry = new Registry(new Faults());
  registerBuiltins(registry);
  return { plugins: [], kinds: registry.kinds, registry };
}

async function configOf(
  { manifest: { id }, folder }: FoundPlugin,
  ids: readonly string[],
  { environment }: PluginSettings,
  inFile: Readonly<Record<string, unknown>>,
  faults: Faults,
): Promise<PluginConfig | undefined> {
  const schema = await readConfigSchema(id, folder, faults);
  if (schema === undefined) return undefined;
  return pluginConfig(id, ids, schema, environment, Object.hasOwn(inFile, id) ? inFile[id] : undefined, faults);
}

async function register(
  { folder }: FoundPlugin,
  { id, words, log, black }: LoadedPlugin,
  config: unknown,
  registry: Registry,
  faults: Faults,
): Promise<void> {
  let open = true;
  const entering = <T>(take: (id: string, hook: T) => void) => {
    return (hook: T): void => {
      if (!open) throw new Error(`plugin "${id}" registers too late: the door is closed when register has ended`);
      take(id, hook);
    };
  };
  const door: Door = {
    config,
    words,
    log,
    effect: entering((plugin, kind: EffectHook) => registry.effect(plugin, kind)),
    change: entering((plugin, kind: ChangeKind) => registry.action(plugin, kind)),
    item: entering((plugin, kind: ItemKind) => registry.item(plugin, kind)),
    route: entering((plugin, route: PluginRoute) => registry.route(plugin, route)),
    job: entering((plugin, job: PluginJob) => registry.job(plugin, job)),
  };
  try {
    await inTime(runRegister(join(folder, 'server.ts'), door));
  } catch (error) {
    const reason = black.text(error instanceof Error ? error.message : String(error));
    faults.add('PLUGIN_REGISTER_FAILED', { plugin: id, reason }, 'server.ts');
  } finally {
    open = false;
  }
}

async function runRegister(file: string, door: Door): Promise<void> {
  const server = (await import(pathToFileURL(file).href)) as { register?: Register };
  if (typeof server.register !== 'function') throw new Error('server.ts exports no function register');
  await server.register(door);
}

/** One that waits for what never comes would keep the server from starting, and nobody would know why. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not end within ${REGISTERS_WITHIN / 1000} s`)), REGISTERS_WITHIN);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
