import type { RoleDefinition } from '../language/index.ts';

/** True for an account of a program: it has roles, and all of them are for the system. */
export function isRobot(roles: ReadonlyMap<string, RoleDefinition>, ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => roles.get(id)?.kind === 'system');
}
