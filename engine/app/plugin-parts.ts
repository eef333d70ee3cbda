import {
  type BoundJob,
  type BoundRoute,
  type EffectDelivery,
  type LoadedPlugin,
  type LoadedPlugins,
  pluginDeliveries,
  pluginJobs,
  pluginRoutes,
  type Records,
  type Services,
} from '../extend/index.ts';
import {
  getPluginRecord,
  latestPluginRecords,
  removePluginRecord,
  removePluginRecordsBefore,
  setPluginRecord,
} from '../store/plugin-records/index.ts';
import type { Store } from '../store/store.ts';

/** What plugins bring to a running engine, ready to use. */
export interface PluginParts {
  readonly plugins: readonly LoadedPlugin[];
  /** How their kinds of effect are delivered; the engine's own are not among them. */
  readonly deliveries: ReadonlyMap<string, EffectDelivery>;
  readonly routes: readonly BoundRoute[];
  readonly jobs: readonly BoundJob[];
}

const MOST_RECORDS = 200;

/** Lends the plugins what they may use. `fetch` is what they reach other systems by. */
export function pluginParts(
  loaded: LoadedPlugins,
  { store, now, fetch }: { readonly store: Store } & Pick<Services, 'now' | 'fetch'>,
): PluginParts {
  const servicesOf = ({ id, log }: LoadedPlugin): Services => ({ now, log, fetch, records: recordsOf(store, id, now) });
  return {
    plugins: loaded.plugins,
    deliveries: pluginDeliveries(loaded, servicesOf),
    routes: pluginRoutes(loaded, servicesOf),
    jobs: pluginJobs(loaded, servicesOf),
  };
}

function recordsOf(store: Store, plugin: string, now: () => Date): Records {
  return {
    async get(name) {
      const value = await getPluginRecord(store.read, plugin, name);
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: (name, value) =>
      setPluginRecord(store, plugin, { name, value: JSON.stringify(value ?? null), updatedAt: now().getTime() }),
    remove: (name) => removePluginRecord(store.read, plugin, name),
    async latest(prefix, limit) {
      const most = Math.max(1, Math.min(MOST_RECORDS, Math.trunc(limit) || 1));
      const rows = await latestPluginRecords(store.read, plugin, prefix, most);
      return rows.map(({ name, value, updatedAt }) => ({ name, value: JSON.parse(value), at: new Date(updatedAt) }));
    },
    removeBefore: (prefix, before) => removePluginRecordsBefore(store.read, plugin, prefix, before.getTime()),
  };
}
