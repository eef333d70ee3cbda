import { ReglamentError } from '../errors.ts';
import type { RequestRecord } from '../run/index.ts';
import { type ActorRow, readActor } from '../store/read-actor.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import { ensureTeam } from '../store/ensure-team.ts';
import type { Tx } from '../store/store.ts';

/** The ids of the owner and the group after a change; asks the database only for what changed. */
export async function ownersOf(
  tx: Tx,
  row: Pick<LoadedRequest, 'assigneeId' | 'teamId' | 'assignee' | 'teamCode'>,
  changed: RequestRecord,
  actor: ActorRow,
  now: Date,
): Promise<{ assigneeId: number | null; teamId: number | null }> {
  return {
    assigneeId: await assigneeId(tx, row, changed.assignee?.id ?? null, actor),
    teamId: await teamId(tx, row, changed.group, now),
  };
}

async function assigneeId(
  tx: Tx,
  row: Pick<LoadedRequest, 'assigneeId' | 'assignee'>,
  uuid: string | null,
  actor: ActorRow,
): Promise<number | null> {
  if (uuid === null) return null;
  if (uuid === row.assignee?.uuid) return row.assigneeId;
  if (uuid === actor.uuid) return actor.id;
  const person = await readActor(tx, uuid);
  if (person === undefined || !person.active) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  return person.id;
}

/** A group that the database does not know yet is made: definitions name groups, people fill them. */
async function teamId(
  tx: Tx,
  row: Pick<LoadedRequest, 'teamId' | 'teamCode'>,
  code: string | null,
  now: Date,
): Promise<number | null> {
  if (code === null) return null;
  if (code === row.teamCode) return row.teamId;
  return ensureTeam(tx, code, now.getTime());
}
