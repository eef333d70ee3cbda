import { type AreaRight, mayOnArea, type RoleDefinition } from '../language/index.ts';
import type { PolicyActor } from './request.ts';

/** How far a grant on an area reaches: everything, or what belongs to the person's own company. */
export type Reach = 'all' | 'own-client';

/**
 * How far the actor's roles let him do `right` on an area other than requests and definitions; null when not at all.
 * The system may everything.
 */
export function reachOn(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  on: 'people' | 'register' | 'operation' | 'subscription',
  right: AreaRight,
): Reach | null {
  if (actor.kind === 'system') return 'all';
  const wheres = mayOnArea(
    actor.roles.flatMap((id) => roles.get(id) ?? []),
    on,
    right,
  );
  if (actor.kind === 'staff' && wheres.includes('all')) return 'all';
  return wheres.includes('own-client') && actor.clientId !== null ? 'own-client' : null;
}
