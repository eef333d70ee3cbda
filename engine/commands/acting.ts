import { ReglamentError } from '../errors.ts';
import type { PolicyActor } from '../policies/index.ts';
import type { Actor } from '../run/index.ts';
import { type ActorRow, readActor } from '../store/read-actor.ts';
import type { Sql } from '../store/store.ts';
import { SYSTEM_PERSON_UUID } from '../store/system-person.ts';
import type { ActorRef } from './context.ts';

/** The person who acts, fresh from the database. Fails with PERSON_NOT_FOUND for an unknown or deactivated one. */
export async function readActing(sql: Sql, actor: ActorRef | ActorRow): Promise<ActorRow> {
  if (typeof actor === 'object' && 'uuid' in actor) return actor;
  const uuid = actor === 'system' ? SYSTEM_PERSON_UUID : actor.person;
  const row = await readActor(sql, uuid);
  if (row === undefined || !row.active) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  return row;
}

/** The actor as rules see him. */
export function actorFacts(row: ActorRow): Actor {
  return { id: row.uuid, kind: row.kind, roles: row.roles, groups: row.teams };
}

/** The actor as policies see him. */
export function policyActor(row: ActorRow): PolicyActor {
  return { uuid: row.uuid, kind: row.kind, roles: row.roles, teams: row.teams, clientId: row.clientId };
}
