import { type RoleDefinition, requestGrants } from '../language/index.ts';
import type { PolicyActor } from './request.ts';

/** Which requests a person may read, as alternatives for a query; `all` leaves the others out. */
export type Readable =
  | { readonly all: true }
  | { readonly all: false; readonly assigned: boolean; readonly group: boolean; readonly ownClient: boolean };

/** The requests that the actor's roles let him read; a query filters by this, so nothing else ever leaves the store. */
export function readableRequests(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): Readable {
  if (actor.kind === 'system') return { all: true };
  const wheres = requestGrants(
    actor.roles.flatMap((id) => roles.get(id) ?? []),
    'read',
  ).map((grant) => grant.where);
  if (wheres.includes('all')) return { all: true };
  return {
    all: false,
    assigned: wheres.includes('assigned') || wheres.includes('group'),
    group: wheres.includes('group'),
    ownClient: wheres.includes('own-client') && actor.clientId !== null,
  };
}
