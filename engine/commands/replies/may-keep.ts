import { reachOn } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { policyActor } from '../acting.ts';
import type { InForce } from '../change-request.ts';

/** Why this person may not keep a reply of this scope: one's own are for all staff, shared ones for who manages the operation. */
export function mayNotKeep(actor: ActorRow, isOwn: boolean, roles: InForce['roles']): Refusal[] {
  if (isOwn && actor.kind === 'staff') return [];
  if (reachOn(roles, policyActor(actor), 'operation', 'manage') === 'all') return [];
  return [
    {
      rule: 'reply-scope',
      path: '/for',
      message: 'replies of a group or of all are kept by who manages the operation',
    },
  ];
}

/** True when the person may use the reply at all: his own, of a group of his, of all; any shared one when he manages. */
export function isSeen(
  actor: ActorRow,
  { personId, teamId }: { readonly personId: number | null; readonly teamId: number | null },
  roles: InForce['roles'],
): boolean {
  if (actor.kind !== 'staff') return false;
  if (personId !== null) return personId === actor.id;
  if (teamId === null || actor.teamIds.includes(teamId)) return true;
  return reachOn(roles, policyActor(actor), 'operation', 'manage') === 'all';
}
