import { requestGrants, type RoleDefinition } from '../language/index.ts';
import type { PolicyActor } from './request.ts';
import { seesFromOutside } from './request-sight.ts';

/** Where words may be looked for on behalf of somebody, besides what clients see. */
export interface SearchSight {
  readonly internalComments: boolean;
  readonly fields: boolean;
}

/**
 * A search tells by what it finds, so it looks where the person sees everything: into internal comments only when he reads
 * them wherever he reads requests, into fields only when none is hidden from him anywhere.
 */
export function searchSight(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): SearchSight {
  if (actor.kind === 'system') return { internalComments: true, fields: true };
  if (seesFromOutside(actor)) return { internalComments: false, fields: false };
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  const reads = requestGrants(own, 'read');
  const internal = requestGrants(own, 'read-internal').map(({ where }) => where);
  return {
    internalComments: internal.includes('all') || reads.every(({ where }) => internal.includes(where)),
    fields: reads.every(({ hide = [] }) => hide.length === 0),
  };
}
