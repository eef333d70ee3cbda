import type { Catalog } from '../store/catalog/catalog.ts';
import type { Store } from '../store/store.ts';

/** What every query is given: where to read, what time it is, and the definitions in force. */
export interface QueryContext {
  readonly store: Store;
  readonly now: () => Date;
  readonly catalog: Catalog;
}

/** Who looks: a person by uuid, or the engine itself, which sees everything. */
export type Viewer = { readonly person: string } | 'system';
