import { mayOnRequest, type RequestRight, type RoleDefinition } from '../language/index.ts';
import { subjectOf } from './rights-subject.ts';

/** A person as the policies see him. */
export interface PolicyActor {
  readonly uuid: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly clientId: number | null;
  /** Absent people for whom he stands in: their own requests and groups count as his. */
  readonly standsFor?: readonly { readonly uuid: string; readonly teams: readonly string[] }[];
}

/** A request as the policies see it. */
export interface PolicyRequest {
  readonly assignee: string | null;
  readonly team: string | null;
  readonly clientId: number | null;
}

/** True when a role of the actor grants `right` on this request, by the roles of the current release; to the system always. */
export function mayTouchRequest(
  roles: ReadonlyMap<string, RoleDefinition>,
  actor: PolicyActor,
  right: RequestRight,
  request: PolicyRequest,
): boolean {
  if (actor.kind === 'system') return true;
  const own = actor.roles.flatMap((id) => roles.get(id) ?? []);
  return mayOnRequest(own, right, subjectOf(actor, request));
}
