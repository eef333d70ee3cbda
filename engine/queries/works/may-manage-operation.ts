import type { RoleDefinition } from '../../language/index.ts';
import { type PolicyActor, reachOn } from '../../policies/index.ts';

/** True for who manages the operation: he may change what others wrote down. */
export function mayManageOperation(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): boolean {
  return reachOn(roles, actor, 'operation', 'manage') === 'all';
}
