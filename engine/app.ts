import { lazyRenderer } from './app/lazy-renderer.ts';
import { type PluginParts, pluginParts } from './app/plugin-parts.ts';
import type { CommandContext } from './commands/index.ts';
import { type LoadedPlugins, type Services, withoutPlugins } from './extend/index.ts';
import { Catalog } from './store/catalog/catalog.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export { makeFolder } from './store/make-folder.ts';

export interface AppOptions {
  /** `sqlite:<file>` or `mysql://…`. */
  readonly databaseUrl: string;
  /** Folder of stored files. */
  readonly files: string;
  /** Connections to a database server at a time; 10 unless said otherwise. */
  readonly pool?: number | undefined;
  /** The database is new and nobody's yet: see `openStore`. */
  readonly filling?: boolean | undefined;
  /** What secrets are sealed with; without it the one kept in the folder of files. */
  readonly secret?: string | undefined;
  /** The browser that makes PDFs; the one of the packages unless given. */
  readonly chromiumPath?: string | undefined;
  /** Megabytes that it may hold before it is replaced. */
  readonly chromiumMemory?: number | undefined;
  /** The clock; the real one unless given. */
  readonly now?: () => Date;
  /** What `enabledPlugins` has loaded; the engine without plugins unless given. */
  readonly plugins?: LoadedPlugins | undefined;
  /** What plugins reach other systems by; they reach none unless given. */
  readonly fetch?: Services['fetch'];
}

/** The engine put together: what the server, the command line, tests and benchmarks share. */
export interface App {
  readonly store: Store;
  readonly commands: CommandContext;
  readonly plugins: PluginParts;
  close(): Promise<void>;
}

/** Opens the database, brings its schema up to date and puts the parts together. Fails as `openStore` does. */
export async function openApp(options: AppOptions): Promise<App> {
  const { databaseUrl, files, secret, pool, filling, now = () => new Date() } = options;
  const { plugins = withoutPlugins(), fetch = unreachable } = options;
  const store = await openStore({ url: databaseUrl, files, secret, pool, filling });
  const parts = pluginParts(plugins, { store, now, fetch });
  const catalog = new Catalog(store, now, plugins.kinds);
  const renderer = lazyRenderer(options);
  return {
    store,
    commands: { store, now, catalog, renderer, pluginRoutes: parts.routes },
    plugins: parts,
    async close() {
      await renderer.close();
      await store.close();
    },
  };
}

async function unreachable(): Promise<never> {
  throw new Error('this process reaches no other systems');
}
