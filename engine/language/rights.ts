import type { Grant, RoleDefinition } from './definitions.generated.ts';

/** Everything that a grant may allow on a request. */
export const REQUEST_RIGHTS = [
  'create',
  'read',
  'send',
  'edit',
  'tick',
  'comment',
  'comment-internal',
  'read-internal',
  'take',
  'assign',
  'link',
  'log-time',
  'add-work',
  'see-prices',
] as const satisfies readonly Grant['may'][number][];
export type RequestRight = (typeof REQUEST_RIGHTS)[number];
/** What a grant may allow on documents of the requests that it reaches. */
export const DOCUMENT_RIGHTS = ['read', 'draft', 'issue', 'void'] as const satisfies readonly Grant['may'][number][];
export type DocumentRight = (typeof DOCUMENT_RIGHTS)[number];
export type DefinitionRight = Extract<Grant['may'][number], 'read' | 'draft' | 'publish'>;

/** What a grant's `where` compares: the person, and the request he wants to touch. */
export interface RightsSubject {
  readonly actor: {
    readonly id: string;
    readonly kind: string;
    readonly groups: readonly string[];
    readonly client: string | null;
    /** Absent people for whom he stands in. */
    readonly standsFor?: readonly { readonly id: string; readonly groups: readonly string[] }[];
  };
  readonly request: { readonly assignee: string | null; readonly group: string | null; readonly client: string | null };
}

/** Grants of the given roles that allow `right` on requests, wherever they hold. */
export function requestGrants(roles: readonly RoleDefinition[], right: RequestRight): Grant[] {
  return roles.flatMap((role) => role.grants.filter((grant) => grant.on === 'request' && grant.may.includes(right)));
}

/** True when one of the roles' grants allows `right` on this request. The system may do everything. */
export function mayOnRequest(roles: readonly RoleDefinition[], right: RequestRight, subject: RightsSubject): boolean {
  if (subject.actor.kind === 'system') return true;
  return requestGrants(roles, right).some((grant) => holdsWhere(grant.where, subject));
}

/** Grants of the given roles that allow `right` on documents, wherever they hold. */
export function documentGrants(roles: readonly RoleDefinition[], right: DocumentRight): Grant[] {
  return roles.flatMap((role) => role.grants.filter((grant) => grant.on === 'document' && grant.may.includes(right)));
}

/** True when one of the roles' grants allows `right` on documents of this request. The system may do everything. */
export function mayOnDocuments(
  roles: readonly RoleDefinition[],
  right: DocumentRight,
  subject: RightsSubject,
): boolean {
  if (subject.actor.kind === 'system') return true;
  return documentGrants(roles, right).some((grant) => holdsWhere(grant.where, subject));
}

/** True when one of the roles' grants allows `right` on definitions. */
export function mayOnDefinitions(roles: readonly RoleDefinition[], right: DefinitionRight): boolean {
  return roles.some((role) => role.grants.some((grant) => grant.on === 'definition' && grant.may.includes(right)));
}

export type AreaRight = Extract<Grant['may'][number], 'read' | 'manage'>;

/** Where the roles' grants allow `right` on people, registers, operation or subscriptions; who manages reads too. */
export function mayOnArea(
  roles: readonly RoleDefinition[],
  on: Extract<Grant['on'], 'people' | 'register' | 'operation' | 'subscription'>,
  right: AreaRight,
): Grant['where'][] {
  return roles.flatMap((role) =>
    role.grants
      .filter((grant) => grant.on === on && (grant.may.includes(right) || grant.may.includes('manage')))
      .map((grant) => grant.where),
  );
}

function holdsWhere(where: Grant['where'], { actor, request }: RightsSubject): boolean {
  switch (where) {
    case 'all':
      return true;
    case 'assigned':
      return isAssigned(actor, request);
    case 'group':
      return isAssigned(actor, request) || isOfGroup(actor, request);
    case 'own-client':
      return request.client !== null && request.client === actor.client;
  }
}

/** A deputy does with the requests of the absent what he may do with his own; the same holds for their groups. */
function isAssigned(actor: RightsSubject['actor'], { assignee }: RightsSubject['request']): boolean {
  return assignee === actor.id || (actor.standsFor ?? []).some(({ id }) => id === assignee);
}

function isOfGroup(actor: RightsSubject['actor'], { group }: RightsSubject['request']): boolean {
  if (group === null) return false;
  return actor.groups.includes(group) || (actor.standsFor ?? []).some(({ groups }) => groups.includes(group));
}
