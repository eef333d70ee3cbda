import { reachOn } from '../../policies/index.ts';
import { policyActor } from '../acting.ts';
import type { InForce } from '../change-request.ts';
import type { LockedRequest } from '../locked-request.ts';

/** True when the actor manages the operation: he may write for others, and after the end. */
export function operates({ actor }: Pick<LockedRequest, 'actor'>, roles: InForce['roles']): boolean {
  return reachOn(roles, policyActor(actor), 'operation', 'manage') === 'all';
}
