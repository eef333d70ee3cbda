import { requestGrants, type RoleDefinition } from '../language/index.ts';
import { reachOn } from './grants.ts';
import type { PolicyActor } from './request.ts';

/** True for whoever files what others tell him: staff who may file requests and see everybody in the registers. */
export function mayAnswerCalls(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'system';
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return requestGrants(own, 'create').length > 0 && reachOn(roles, actor, 'register', 'read') === 'all';
}
