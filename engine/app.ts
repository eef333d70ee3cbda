import type { CommandContext } from './commands/index.ts';
import { Catalog } from './store/catalog/catalog.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  /** `sqlite:<file>` or `mysql://…`. */
  readonly databaseUrl: string;
  /** Folder of stored files. */
  readonly files: string;
  /** What secrets are sealed with; without it the one kept in the folder of files. */
  readonly secret?: string | undefined;
  /** The clock; the real one unless given. */
  readonly now?: () => Date;
}

/** The engine put together: what the server, the command line, tests and benchmarks share. */
export interface App {
  readonly store: Store;
  readonly commands: CommandContext;
  close(): Promise<void>;
}

/** Opens the database, brings its schema up to date and puts the parts together. Fails as `openStore` does. */
export async function openApp({ databaseUrl, files, secret, now = () => new Date() }: AppOptions): Promise<App> {
  const store = await openStore({ url: databaseUrl, files, secret });
  return { store, commands: { store, now, catalog: new Catalog(store, now) }, close: () => store.close() };
}
