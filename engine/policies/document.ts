import { documentGrants, type DocumentRight, mayOnDocuments, type RoleDefinition } from '../language/index.ts';
import { type Readable, readableBy } from './readable-requests.ts';
import { seesFromOutside } from './request-sight.ts';
import type { PolicyActor, PolicyRequest } from './request.ts';
import { subjectOf } from './rights-subject.ts';

/** True when a role of the actor grants `right` on documents of this request. */
export function mayTouchDocuments(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  right: DocumentRight,
  request: PolicyRequest,
): boolean {
  if (actor.kind === 'system') return true;
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return mayOnDocuments(own, right, subjectOf(actor, request));
}

/** True for somebody of ours whose roles grant `right` on documents of some requests at least. */
export function holdsDocuments(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  right: DocumentRight,
): boolean {
  if (seesFromOutside(actor)) return false;
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return actor.kind === 'system' || documentGrants(own, right).length > 0;
}

/**
 * True for a paper of another company than that of this person of a client: a request may have come to his company since, and
 * what was issued to the former one stays with that.
 */
export function isOfOtherCompany(actor: PolicyActor, { clientId }: { readonly clientId: number | null }): boolean {
  return seesFromOutside(actor) && clientId !== null && clientId !== actor.clientId;
}

/** The requests whose documents the actor's roles let him read. */
export function readableDocuments(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): Readable {
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return readableBy(documentGrants(own, 'read'), actor);
}

const RIGHTS = ['issue', 'draft', 'read'] as const;

/** The most that the actor may do with documents of some request; null for who may not even read any. */
export function mostOnDocuments(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
): (typeof RIGHTS)[number] | null {
  if (actor.kind === 'system') return 'issue';
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return RIGHTS.find((right) => documentGrants(own, right).length > 0) ?? null;
}
