import type { RoleDefinition } from '../../language/index.ts';
import { reachOn } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import { boundThings, contractInForce, findThings, type Thing, type ThingKind } from '../../store/bindings/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { BoundThings } from '../../store/requests/index.ts';
import { dayOf } from '../../store/requests/day-of.ts';
import type { Sql } from '../../store/store.ts';
import { policyActor } from '../acting.ts';
import { BINDING_REFUSALS } from './binding-refusals.ts';
import type { WantedBinding } from './wanted-binding.ts';

/** Things that a request is to be bound to, found and judged. */
export interface Binding {
  readonly siteId: number | null;
  readonly contactId: number | null;
  readonly contractId: number | null;
  readonly objects: readonly { readonly uuid: string; readonly equipmentId: number }[];
  /** What rules see of it. */
  readonly things: BoundThings;
  /** Why it cannot be bound so; all reasons. */
  readonly refusals: readonly Refusal[];
}

export interface BindingScene {
  readonly person: ActorRow;
  readonly roles: ReadonlyMap<string, RoleDefinition>;
  readonly clientId: number | null;
  readonly now: Date;
  /** Ids of what the request is bound to already: that may stay although it is retired since. */
  readonly kept?: ReadonlySet<string>;
}

const MOST_OBJECTS = 200;

/**
 * Finds what a request is to be bound to. Each thing must exist, be in use, be one that this person may see, and belong to
 * the request's company. A site that is not spoken of is that of the first machine; a contract, the one in force.
 */
export async function resolveBinding(sql: Sql, wanted: WantedBinding, scene: BindingScene): Promise<Binding> {
  const refusals: Refusal[] = [];
  const judge = async (kind: ThingKind, uuids: readonly string[], path: (at: number) => string): Promise<Thing[]> => {
    const found = await findThings(sql, kind, uuids);
    return uuids.flatMap((uuid, at) => {
      const thing = found.get(uuid);
      const refusal = refusalOf(kind, thing, path(at), scene);
      if (refusal !== null) refusals.push(refusal);
      return thing === undefined ? [] : [thing];
    });
  };
  const one = async (kind: ThingKind, uuid: string | null | undefined): Promise<Thing | undefined> =>
    uuid ? (await judge(kind, [uuid], () => `/${kind}`))[0] : undefined;

  const objects = [...new Set(wanted.objects)];
  if (objects.length > MOST_OBJECTS) {
    const message = `a request is about at most ${MOST_OBJECTS} machines`;
    refusals.push({ rule: 'objects-too-many', path: '/objects', message });
    objects.length = MOST_OBJECTS;
  }
  const machines = await judge('equipment', objects, (at) => `/objects/${at}`);
  const site = await one('site', wanted.site);
  const contact = await one('contact', wanted.contact);
  const contract = await one('contract', wanted.contract);
  const [first] = machines;
  const day = dayOf(scene.now);
  const siteId = wanted.site === undefined ? (first?.siteId ?? null) : (site?.id ?? null);
  const contractId =
    wanted.contract === undefined
      ? scene.clientId === null
        ? null
        : await contractInForce(sql, scene.clientId, first?.id ?? null, day)
      : (contract?.id ?? null);
  return {
    siteId,
    contactId: contact?.id ?? null,
    contractId,
    objects: machines.map(({ uuid, id }) => ({ uuid, equipmentId: id })),
    things: await boundThings(sql, { siteId, contractId, equipmentId: first?.id ?? null }, day),
    refusals,
  };
}

function refusalOf(kind: ThingKind, thing: Thing | undefined, path: string, scene: BindingScene): Refusal | null {
  const { person, roles, clientId, kept } = scene;
  const reach = reachOn(roles, policyActor(person), 'register', 'read');
  const known = thing !== undefined && kept?.has(`${kind} ${thing.id}`) === true;
  const seen = known || reach === 'all' || (reach === 'own-client' && thing?.clientId === person.clientId);
  const { unknown, foreign, retired } = BINDING_REFUSALS[kind];
  if (thing === undefined || !seen) return { ...unknown, path };
  if (thing.clientId !== clientId) return { ...foreign, path };
  if (!thing.active && !known) return { ...retired, path };
  return null;
}
