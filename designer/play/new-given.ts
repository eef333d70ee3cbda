import { all as allOf, outlineOf, type Pack, type WorkflowDefinition } from '../../engine/language/index.ts';
import type { Given } from './session.ts';

/**
 * Where a play of a workflow begins: its first request type, and one person for each role that has a say in it, whoever may
 * file first. Null when no request type runs on the workflow.
 */
export function newGiven(pack: Pack, workflow: string, client: string | null): Given | null {
  const type = allOf(pack, 'request-type').find(({ definition }) => definition.workflow === workflow)?.definition;
  const definition = pack.byKind.workflow.get(workflow)?.definition;
  if (type === undefined || definition === undefined) return null;
  const all = [...new Set([...(type.createdBy ?? []), ...rolesIn(definition), ...rolesOf(pack)])];
  // Somebody of the staff first: a client's person stands for a company, which is not chosen yet.
  const roles = all.toSorted((a, b) => Number(isClient(pack, a)) - Number(isClient(pack, b)));
  const people = Object.fromEntries(roles.slice(0, 12).map((role) => [role, { roles: [role] }]));
  const [as = ''] = roles;
  return { type: type.id, people, as, ...(client === null ? {} : { client }) };
}

/** Whoever may send something, in the order of the workflow. */
function rolesIn({ machine }: WorkflowDefinition): string[] {
  return outlineOf(machine).transitions.flatMap(({ config }) => config.meta?.roles ?? []);
}

/** Without anybody named, whoever may do something with requests at all. */
function rolesOf(pack: Pack): string[] {
  return allOf(pack, 'role').flatMap(({ definition }) => (definition.kind === 'system' ? [] : [definition.id]));
}

function isClient(pack: Pack, role: string): boolean {
  return pack.byKind.role.get(role)?.definition.kind === 'client';
}
