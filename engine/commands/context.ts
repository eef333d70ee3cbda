import type { BoundRoute } from '../extend/index.ts';
import type { readPicture } from '../files/index.ts';
import type { Catalog } from '../store/catalog/catalog.ts';
import type { OpeningWay } from '../store/documents/index.ts';
import type { Store } from '../store/store.ts';
import type { Renderer } from './documents/renderer.ts';
import type { DoorSettings } from './people/door-settings.ts';

/** What every command is given: where to write, what time it is, and the definitions in force. */
export interface CommandContext {
  readonly store: Store;
  readonly now: () => Date;
  readonly catalog: Catalog;
  /** What is done tells nobody: effects are kept for the record as if they were delivered. So demos are loaded. */
  readonly quiet?: true;
  /** Reads the pictures that prove something; each is drawn anew unless given. */
  readonly readPicture?: typeof readPicture;
  /** What the settings say of log-ins and links; those of a lone machine without. */
  readonly door?: DoorSettings | undefined;
  /** Makes the PDFs of documents; without it none is made until a process that has one comes by. */
  readonly renderer?: Renderer | undefined;
  /** Hears how many papers were opened, and how. */
  readonly opened?: ((way: OpeningWay, papers: number) => void) | undefined;
  /** What plugins answer to. */
  readonly pluginRoutes?: readonly BoundRoute[];
}

/** Who acts: a person by uuid, or the engine itself (timers, imports, migrations, the command line). */
export type ActorRef = { readonly person: string } | 'system';
