import type { RoleDefinition } from '../../language/index.ts';
import type { Refusal } from '../../run/index.ts';
import { findClient } from '../../store/find-client.ts';
import { findCredential, foldLogin, teamIdsOf } from '../../store/people/index.ts';
import type { Sql } from '../../store/store.ts';

/** A person as he is to be. */
export interface PersonInput {
  readonly id: number | null;
  readonly kind: 'staff' | 'client';
  readonly name: string;
  readonly email: string | null;
  /** As `foldLogin` writes it; null: he does not log in by one. */
  readonly login: string | null;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  /** Code of the company. */
  readonly client: string | null;
}

/** What a person refers to, as the database knows it. */
export interface PersonPlace {
  readonly clientId: number | null;
  readonly teamIds: readonly number[];
}

const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/;

/** Everything that does not fit together about a person, and where he belongs. */
export async function personRefusals(
  sql: Sql,
  roles: ReadonlyMap<string, RoleDefinition>,
  input: PersonInput,
): Promise<{ readonly refusals: Refusal[]; readonly place: PersonPlace }> {
  const refusals: Refusal[] = [];
  const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
  if (input.name.trim() === '') refuse('name-missing', '/name', 'a person has a name');
  if (input.email !== null && !EMAIL.test(input.email)) refuse('email-invalid', '/email', 'this is no e-mail address');
  if (input.login === '') refuse('login-missing', '/login', 'a person logs in by a login or an e-mail address');
  else if (input.login !== null) {
    const other = await findCredential(sql, { login: input.login });
    if (other !== undefined && other.personId !== input.id) refuse('login-taken', '/login', 'this login is taken');
  }
  refuseRoles(roles, input, refuse);
  const teams = await teamIdsOf(sql, input.groups);
  for (const group of input.groups)
    if (!teams.has(group)) refuse('group-unknown', '/groups', `there is no group "${group}"`);
  if (input.kind === 'client' && input.groups.length > 0)
    refuse('group-for-staff', '/groups', 'people of clients are in no groups');
  if (input.kind === 'client' && input.client === null)
    refuse('client-required', '/client', 'a person of a client belongs to one client');
  if (input.kind === 'staff' && input.client !== null)
    refuse('client-for-clients', '/client', 'staff belong to no client');
  const client = input.client === null ? undefined : await findClient(sql, input.client);
  if (input.client !== null && client === undefined)
    refuse('client-unknown', '/client', `there is no client "${input.client}"`);
  return { refusals, place: { clientId: client?.id ?? null, teamIds: [...teams.values()] } };
}

/** The login that a person gets: the one given, else the e-mail address. */
export function loginOf(login: string | null | undefined, email: string | null): string {
  return foldLogin(login ?? email ?? '');
}

/** Staff get roles for staff and for programs; people of clients those for clients alone. */
function refuseRoles(
  roles: ReadonlyMap<string, RoleDefinition>,
  input: PersonInput,
  refuse: (rule: string, path: string, message: string) => void,
): void {
  for (const id of input.roles) {
    const kind = roles.get(id)?.kind;
    if (kind === undefined) refuse('role-unknown', '/roles', `there is no role "${id}" in the current release`);
    else if ((kind === 'client') !== (input.kind === 'client'))
      refuse('role-kind', '/roles', `role "${id}" is for ${kind === 'client' ? 'people of clients' : 'staff'} only`);
  }
}
