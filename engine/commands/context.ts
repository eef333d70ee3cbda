import type { Catalog } from '../store/catalog/catalog.ts';
import type { Store } from '../store/store.ts';

/** What every command is given: where to write, what time it is, and the definitions in force. */
export interface CommandContext {
  readonly store: Store;
  readonly now: () => Date;
  readonly catalog: Catalog;
}

/** Who acts: a person by uuid, or the engine itself (timers, imports, migrations, the command line). */
export type ActorRef = { readonly person: string } | 'system';
