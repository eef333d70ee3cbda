import { ReglamentError } from '../errors.ts';
import type { PolicyActor } from '../policies/index.ts';
import type { Actor } from '../run/index.ts';
import { type ActorRow, readActor, readActorAndAnswer } from '../store/read-actor.ts';
import type { Sql } from '../store/store.ts';
import { SYSTEM_PERSON_UUID } from '../store/system-person.ts';
import type { ActorRef } from './context.ts';

/**
 * The person who acts, fresh from the database, with those for whom he stands in at `now`. Fails with PERSON_NOT_FOUND for
 * an unknown or deactivated one.
 */
export async function readActing(sql: Sql, actor: ActorRef | ActorRow, now?: Date): Promise<ActorRow> {
  if (typeof actor === 'object' && 'roles' in actor) return actor;
  return active(await readActor(sql, uuidOf(actor), now?.getTime()), actor);
}

/** The person who acts and what was answered to him under this key before. Fails with PERSON_NOT_FOUND. */
export async function readActingAndAnswer(
  sql: Sql,
  actor: ActorRef,
  by: { readonly route: string; readonly key: string },
  now: Date,
): Promise<{ person: ActorRow; answer: { bodyHash: string; response: unknown } | undefined }> {
  const found = await readActorAndAnswer(sql, uuidOf(actor), by, now.getTime());
  return { person: active(found?.actor, actor), answer: found?.answer };
}

function uuidOf(actor: ActorRef): string {
  return actor === 'system' ? SYSTEM_PERSON_UUID : actor.person;
}

function active(row: ActorRow | undefined, actor: ActorRef): ActorRow {
  if (row === undefined || !row.active) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuidOf(actor) });
  return row;
}

/** The actor as rules see him. */
export function actorFacts(row: ActorRow): Actor {
  return { id: row.uuid, kind: row.kind, roles: row.roles, groups: row.teams };
}

/** The actor as policies see him. */
export function policyActor(row: ActorRow): PolicyActor {
  return {
    uuid: row.uuid,
    kind: row.kind,
    roles: row.roles,
    teams: row.teams,
    clientId: row.clientId,
    standsFor: row.standsFor,
  };
}
