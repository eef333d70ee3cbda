import type { ActionKind, Facts, ItemKind, KindSet } from '../language/index.ts';
import type { EffectHook } from './door.ts';
import type { DeliveryServices, EffectDelivery } from './effect-kind.ts';
import type { Faults } from './fault.ts';
import { actionFault, effectFault, itemFault } from './kind-faults.ts';
import type { PluginJob } from './job.ts';
import { jobFault } from './job-fault.ts';
import { ENGINE } from './manifest.ts';
import type { PluginRoute } from './plugin-route.ts';
import { routeFault } from './route-fault.ts';
import type { Services } from './services.ts';

/** A hook with the plugin that brought it. */
export interface Owned<T> {
  readonly plugin: string;
  readonly hook: T;
}

type Delivers = EffectDelivery<DeliveryServices & Services>;

/** Everything that has been registered, each kind, route and job once. Faults are told; what has one is left out. */
export class Registry {
  readonly #faults: Faults;
  readonly #actions = new Map<string, Owned<ActionKind>>();
  readonly #items = new Map<string, Owned<ItemKind>>();
  readonly deliveries = new Map<string, Owned<Delivers>>();
  readonly routes = new Map<string, Owned<PluginRoute>>();
  readonly jobs = new Map<string, Owned<PluginJob & { readonly everyMs: number }>>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** What definitions may name. */
  get kinds(): KindSet {
    const plain = <T>(owned: ReadonlyMap<string, Owned<T>>): Map<string, T> =>
      new Map([...owned].map(([type, { hook }]) => [type, hook]));
    return { actions: plain(this.#actions), items: plain(this.#items) };
  }

  action(plugin: string, kind: ActionKind): void {
    this.#kind(plugin, 'action', this.#actions, kind, actionFault(kind));
  }

  /** The engine delivers its own kinds by what it is put together with, so those alone may come without `deliver`. */
  effect(plugin: string, kind: Omit<EffectHook, 'deliver'> & Partial<Pick<EffectHook, 'deliver'>>): void {
    const fault = actionFault(kind) ?? (plugin === ENGINE ? null : effectFault(kind));
    const isNew = this.#kind(plugin, 'action', this.#actions, fault === null ? ownRows(kind) : kind, fault);
    // Nothing of what has a fault may be looked at: it may not even be an object.
    if (!isNew || kind.deliver === undefined) return;
    const { type, timeoutMs, deliver } = kind;
    const hook = timeoutMs === undefined ? { type, deliver } : { type, timeoutMs, deliver };
    this.deliveries.set(type, { plugin, hook });
  }

  item(plugin: string, kind: ItemKind): void {
    this.#kind(plugin, 'item', this.#items, kind, itemFault(kind));
  }

  route(plugin: string, route: PluginRoute): void {
    const address = `${said(route, 'method').toUpperCase()} ${said(route, 'path')}`;
    const fault = routeFault(plugin, route);
    if (fault !== null)
      return this.#faults.add(fault.code, { plugin, route: address, ...fault }, `server.ts/${address}`);
    const key = `${plugin} ${route.method} ${route.path.replaceAll(/\{\w+\}/g, '{}')}`;
    if (this.routes.has(key))
      return this.#faults.add('PLUGIN_ROUTE_TAKEN', { plugin, route: address }, `server.ts/${address}`);
    this.routes.set(key, { plugin, hook: route });
  }

  job(plugin: string, job: PluginJob): void {
    const name = said(job, 'name');
    const result = jobFault(job);
    const place = `server.ts/${name}`;
    if ('reason' in result) return this.#faults.add('PLUGIN_JOB_INVALID', { plugin, job: name, ...result }, place);
    const key = `${plugin}/${name}`;
    if (this.jobs.has(key)) return this.#faults.add('PLUGIN_JOB_TAKEN', { plugin, job: name }, place);
    this.jobs.set(key, { plugin, hook: { ...job, everyMs: result.everyMs } });
  }

  #kind<T extends { readonly type: string }>(
    plugin: string,
    hook: 'action' | 'item',
    known: Map<string, Owned<T>>,
    kind: T,
    reason: string | null,
  ): boolean {
    const type = said(kind, 'type');
    const by = known.get(type)?.plugin;
    const place = `server.ts/${type}`;
    if (reason !== null) this.#faults.add('PLUGIN_KIND_INVALID', { plugin, hook, kind: type, reason }, place);
    else if (by !== undefined) this.#faults.add('PLUGIN_KIND_TAKEN', { plugin, hook, kind: type, by }, place);
    else known.set(type, { plugin, hook: kind });
    return reason === null && by === undefined;
  }
}

/** Whatever `draft` calls its row, it is one of this very kind: a plugin cannot write rows that another one delivers. */
function ownRows<K extends Pick<EffectHook, 'type' | 'draft'>>(kind: K): K {
  return { ...kind, draft: (params: never, facts: Facts) => ({ ...kind.draft(params, facts), type: kind.type }) };
}

/** What a hook calls itself; it comes from code that nothing has checked. */
function said(hook: unknown, part: string): string {
  return String((hook as Readonly<Record<string, unknown>> | undefined)?.[part]);
}
