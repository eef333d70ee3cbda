import { ReglamentError } from '../errors.ts';
import type { DeliveryServices, EffectDelivery, Outcome } from './effect-kind.ts';
import type { LoadedPlugin, LoadedPlugins } from './load-plugins.ts';
import type { PluginRoute, RouteCall } from './plugin-route.ts';
import type { Owned } from './registry.ts';
import { PLUGINS_ADDRESS } from './route-fault.ts';
import type { Services } from './services.ts';

/** What the engine lends the hooks of a plugin. */
export type ServicesOf = (plugin: LoadedPlugin) => Services;

/** A job made ready to run; its name holds the plugin's. */
export interface BoundJob {
  readonly name: string;
  readonly everyMs: number;
  /** Throws what the job throws, without secrets. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** A route made ready to be mounted. `path` is the whole address: `/api/v1/plugins/<id>/…`, parameters in braces. */
export interface BoundRoute extends Omit<PluginRoute, 'handle'> {
  readonly plugin: string;
  /** Throws PLUGIN_CALL_REFUSED or PLUGIN_CALL_NOT_FOUND, and what the plugin throws, without secrets. */
  readonly handle: (call: Omit<RouteCall, 'refuse' | 'notFound'>) => Promise<unknown>;
}

/** How the effects of plugins are delivered. Never rejects; what is told of an attempt has no secrets. */
export function pluginDeliveries(loaded: LoadedPlugins, servicesOf: ServicesOf): Map<string, EffectDelivery> {
  const bound = new Map<string, EffectDelivery>();
  for (const [type, owned] of loaded.registry.deliveries) {
    const plugin = ownerOf(loaded, owned);
    const own = servicesOf(plugin);
    const deliver: EffectDelivery['deliver'] = async (delivery, given: DeliveryServices) => {
      try {
        return told(await owned.hook.deliver(delivery, { ...own, ...given, log: plugin.log }), plugin);
      } catch (error) {
        return { done: false, retry: true, error: words(error, plugin) };
      }
    };
    bound.set(type, { ...owned.hook, deliver });
  }
  return bound;
}

export function pluginJobs(loaded: LoadedPlugins, servicesOf: ServicesOf): BoundJob[] {
  return [...loaded.registry.jobs].map(([name, owned]) => {
    const plugin = ownerOf(loaded, owned);
    const services = servicesOf(plugin);
    const run = (signal: AbortSignal): Promise<void> =>
      withoutSecrets(plugin, () => owned.hook.run({ ...services, signal }));
    return { name, everyMs: owned.hook.everyMs, run };
  });
}

export function pluginRoutes(loaded: LoadedPlugins, servicesOf: ServicesOf): BoundRoute[] {
  return [...loaded.registry.routes.values()].map((owned) => {
    const plugin = ownerOf(loaded, owned);
    const services = servicesOf(plugin);
    const { id } = plugin;
    const refuse = (reason: string): never => {
      throw new ReglamentError('PLUGIN_CALL_REFUSED', { plugin: id, reason: plugin.black.text(reason) });
    };
    const notFound = (reason: string): never => {
      throw new ReglamentError('PLUGIN_CALL_NOT_FOUND', { plugin: id, reason: plugin.black.text(reason) });
    };
    return {
      ...owned.hook,
      plugin: id,
      path: `${PLUGINS_ADDRESS}/${id}${owned.hook.path}`,
      handle: (call) => withoutSecrets(plugin, async () => owned.hook.handle({ ...call, refuse, notFound }, services)),
    };
  });
}

function ownerOf({ plugins }: LoadedPlugins, { plugin }: Owned<unknown>): LoadedPlugin {
  return plugins.find(({ id }) => id === plugin) as LoadedPlugin;
}

async function withoutSecrets<T>(plugin: LoadedPlugin, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ReglamentError ? error : plainError(error, plugin);
  }
}

/** Without the error itself as its cause: that would carry the secrets on. */
function plainError(error: unknown, plugin: LoadedPlugin): Error {
  return new Error(`plugin "${plugin.id}" failed: ${words(error, plugin)}`);
}

/** An outcome as the contract wants it, whatever the plugin answered. */
function told(answer: unknown, { black, id }: LoadedPlugin): Outcome {
  const { done, note, retry, error, retryAfterMs } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  if (done === true) return note === undefined ? { done } : { done, note: black.text(note) };
  if (done !== false) return { done: false, retry: false, error: `plugin "${id}" did not say what became of it` };
  const wait = typeof retryAfterMs === 'number' ? { retryAfterMs } : {};
  return { done, retry: retry === true, error: black.text(error), ...wait };
}

function words(error: unknown, { black }: LoadedPlugin): string {
  return black.text(error instanceof Error ? error.message : error);
}
