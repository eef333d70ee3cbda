import { type Grant, type RoleDefinition, requestGrants } from '../language/index.ts';
import type { PolicyActor } from './request.ts';

/** Which requests a person may read, as alternatives for a query; `all` leaves the others out. */
export type Readable =
  | { readonly all: true }
  | { readonly all: false; readonly assigned: boolean; readonly group: boolean; readonly ownClient: boolean };

/** The requests that the actor's roles let him read; a query filters by this, so nothing else ever leaves the store. */
export function readableRequests(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): Readable {
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return readableBy(requestGrants(own, 'read'), actor);
}

/** What these grants, each of which allows to read, reach together. The system reads everything. */
export function readableBy(grants: readonly Pick<Grant, 'where'>[], actor: PolicyActor): Readable {
  const wheres = grants.map((grant) => grant.where);
  if (actor.kind === 'system' || wheres.includes('all')) return { all: true };
  return {
    all: false,
    assigned: wheres.includes('assigned') || wheres.includes('group'),
    group: wheres.includes('group'),
    ownClient: wheres.includes('own-client') && actor.clientId !== null,
  };
}
