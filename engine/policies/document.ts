import { documentGrants, type DocumentRight, mayOnDocuments, type RoleDefinition } from '../language/index.ts';
import { type Readable, readableBy } from './readable-requests.ts';
import type { PolicyActor, PolicyRequest } from './request.ts';
import { subjectOf } from './rights-subject.ts';

/** True when a role of the actor grants `right` on documents of this request. */
export function mayTouchDocuments(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  right: DocumentRight,
  request: PolicyRequest,
): boolean {
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return mayOnDocuments(own, right, subjectOf(actor, request));
}

/** The requests whose documents the actor's roles let him read. */
export function readableDocuments(roles: ReadonlyMap<string, RoleDefinition>, actor: PolicyActor): Readable {
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return readableBy(documentGrants(own, 'read'), actor);
}
