import { requestGrants, type RoleDefinition } from '../language/index.ts';
import { mayTouchRequest, type PolicyActor, type PolicyRequest } from './request.ts';

/** How much of a request a person sees. */
export interface RequestSight {
  readonly reads: boolean;
  /** Sees it from outside, as a client does: stages in place of statuses, no inner words, timers or reasons. */
  readonly outside: boolean;
  readonly internalComments: boolean;
  /** Fields that every grant by which he reads it hides. */
  readonly hides: ReadonlySet<string>;
  /** What works and parts cost, and what rests on it. */
  readonly prices: boolean;
}

/** What the roles of the current release let this person see of this request. */
export function requestSight(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  request: PolicyRequest,
): RequestSight {
  const outside = seesFromOutside(actor);
  return {
    reads: mayTouchRequest(roles, actor, 'read', request),
    outside,
    internalComments: !outside && mayTouchRequest(roles, actor, 'read-internal', request),
    hides: hiddenByAll(grantsThatRead(roles, actor, request)),
    prices: mayTouchRequest(roles, actor, 'see-prices', request),
  };
}

/** How much somebody may hear of a request that he is about to file: what all grants by which he reads requests hide. */
export function filingSight(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
): Pick<RequestSight, 'outside' | 'hides' | 'prices'> {
  const grants = requestGrants(
    actor.roles.flatMap((id) => roles.get(id) ?? []),
    'read',
  );
  // Nothing was done on it yet that could have cost something.
  return { outside: seesFromOutside(actor), hides: hiddenByAll(grants), prices: true };
}

/** A client's person sees a request from outside: stages in place of statuses, no inner words. */
export function seesFromOutside({ kind }: Pick<PolicyActor, 'kind'>): boolean {
  return kind === 'client';
}

function hiddenByAll(grants: readonly { readonly hide?: readonly string[] }[]): Set<string> {
  const hidden = grants.map(({ hide = [] }) => hide);
  return new Set((hidden[0] ?? []).filter((field) => hidden.every((hide) => hide.includes(field))));
}

/** One by one, because one that hides less outweighs another that hides more. */
function grantsThatRead(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  request: PolicyRequest,
): ReturnType<typeof requestGrants> {
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return own.flatMap((role) =>
    requestGrants([role], 'read').filter((grant) => {
      const alone = new Map([[role.id, { ...role, grants: [grant] }]]);
      return mayTouchRequest(alone, { ...actor, roles: [role.id] }, 'read', request);
    }),
  );
}
