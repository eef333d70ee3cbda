/**
 * The plugin door: how kinds of actions and checklist items, routes and jobs come into the engine. This file is all that
 * a plugin may import; `docs/plugins.md` is the guide.
 */
export type {
  ActionReference,
  Change,
  ChangeKind,
  ChecklistItem,
  Effect,
  EffectKind,
  Facts,
  FactValue,
  ItemKind,
  ItemLimit,
} from '../language/index.ts';
export type { Log } from '../log.ts';
export {
  type BoundJob,
  type BoundRoute,
  pluginDeliveries,
  pluginJobs,
  pluginRoutes,
  type ServicesOf,
} from './bind-hooks.ts';
export type { Door, EffectHook, Register } from './door.ts';
export type { Delivery, DeliveryServices, EffectDelivery, Outcome } from './effect-kind.ts';
export type { PluginJob } from './job.ts';
export {
  type LoadedPlugin,
  type LoadedPlugins,
  type LoadOptions,
  loadPlugins,
  withoutPlugins,
} from './load-plugins.ts';
export type { PluginSettings } from './plugin-config.ts';
export type { PluginRoute, RouteAccess, RouteCall } from './plugin-route.ts';
export type { Records, Services, StoredRecord } from './services.ts';
export type { Words } from './words.ts';
