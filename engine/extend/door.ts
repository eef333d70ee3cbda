import type { ChangeKind, EffectKind, ItemKind } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { DeliveryServices, EffectDelivery } from './effect-kind.ts';
import type { PluginJob } from './job.ts';
import type { PluginRoute } from './plugin-route.ts';
import type { Services } from './services.ts';
import type { Words } from './words.ts';

/** A kind of effect: what an action of a definition freezes when its step is taken, and how that is delivered afterwards. */
export type EffectHook<P = never> = EffectKind<P> & EffectDelivery<DeliveryServices & Services>;

/**
 * What `register` is given. It only writes down what the plugin brings, and does nothing else: no connection is opened and
 * nothing is read or sent before the engine calls a hook. Whatever is wrong with a hook is told by name with all other
 * faults, when every plugin has registered.
 */
export interface Door<Config = unknown> {
  /** The settings, as `config.schema.json` describes them, defaults filled in. Frozen. */
  readonly config: Config;
  /** Texts of `locales/`. */
  readonly words: Words;
  /** What is secret by the schema of the settings is blackened in whatever is written here. */
  readonly log: Log;
  /** Adds a kind of action that is delivered after the commit. */
  effect<P>(kind: EffectHook<P>): void;
  /** Adds a kind of action that changes the request inside the transaction. */
  change<P>(kind: ChangeKind<P>): void;
  /** Adds a kind of checklist item. */
  item<P>(kind: ItemKind<P>): void;
  /** Adds a route below `/api/v1/plugins/<id>`. */
  route(route: PluginRoute): void;
  /** Adds work that is done each so often, by one process for all. */
  job(job: PluginJob): void;
}

/** What `server.ts` of a plugin exports. */
export type Register<Config = unknown> = (door: Door<Config>) => void | Promise<void>;
