import { type DefinitionRight, mayOnDefinitions, type RoleDefinition } from '../language/index.ts';
import type { PolicyActor } from './request.ts';

/** True when a role of the actor grants `right` on definitions. The system may. */
export function mayTouchDefinitions(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  right: DefinitionRight,
): boolean {
  if (actor.kind === 'system') return true;
  return mayOnDefinitions(
    actor.roles.flatMap((id) => roles.get(id) ?? []),
    right,
  );
}
