import { ReglamentError } from '../errors.ts';
import type { PolicyActor } from '../policies/index.ts';
import { type ActorRow, readActor, SYSTEM_PERSON_UUID } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';

/** A person who looks, as the store and as the policies know him. */
export interface ReadViewer {
  readonly row: ActorRow;
  readonly policy: PolicyActor;
}

/** Fails with PERSON_NOT_FOUND for an unknown or deactivated person. */
export async function readViewer(ctx: QueryContext, viewer: Viewer): Promise<ReadViewer> {
  const uuid = viewer === 'system' ? SYSTEM_PERSON_UUID : viewer.person;
  const row = await readActor(ctx.store.read, uuid, ctx.now().getTime());
  if (row === undefined || !row.active) throw new ReglamentError('PERSON_NOT_FOUND', { person: uuid });
  const { kind, roles, teams, clientId, standsFor } = row;
  return { row, policy: { uuid, kind, roles, teams, clientId, standsFor } };
}
