import type { RightsSubject } from '../language/index.ts';
import type { PolicyActor, PolicyRequest } from './request.ts';

/** Person and request as grants compare them. */
export function subjectOf(actor: PolicyActor, request: PolicyRequest): RightsSubject {
  return {
    actor: {
      id: actor.uuid,
      kind: actor.kind,
      groups: actor.teams,
      client: actor.clientId === null ? null : String(actor.clientId),
      standsFor: (actor.standsFor ?? []).map(({ uuid, teams }) => ({ id: uuid, groups: teams })),
    },
    request: {
      assignee: request.assignee,
      group: request.team,
      client: request.clientId === null ? null : String(request.clientId),
    },
  };
}
