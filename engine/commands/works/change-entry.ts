import { ReglamentError } from '../../errors.ts';
import { changeRequest, type ChangeTarget } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest, RequestOutcome } from '../locked-request.ts';
import type { RequestView } from '../request-view.ts';
import type { Sql } from '../../store/store.ts';

interface Entry {
  readonly requestUuid: string;
  readonly version: number;
}

/** Which entry of a request is to be changed, and the version of it that the actor has read. */
export interface EntryTarget {
  readonly uuid: string;
  readonly expectedVersion?: number | undefined;
  /** Locks what is written besides its request. */
  readonly before?: ChangeTarget['before'];
}

/**
 * Changes an entry of a request under the lock of the request, with an entry in its journal. Whoever may not read the
 * request learns not even that there is the entry. Fails with RECORD_NOT_FOUND, SNAPSHOT_STALE.
 */
export async function changeEntry<E extends Entry>(
  ctx: CommandContext,
  actor: ActorRef,
  { uuid, expectedVersion, before }: EntryTarget,
  find: (sql: Sql, uuid: string) => Promise<E | undefined>,
  work: (locked: LockedRequest, entry: E) => Promise<RequestOutcome>,
): Promise<RequestView> {
  const missing = (): ReglamentError => new ReglamentError('RECORD_NOT_FOUND', { record: uuid });
  const known = await find(ctx.store.read, uuid);
  if (known === undefined) throw missing();
  try {
    return await changeRequest(ctx, actor, { request: known.requestUuid, before }, async (locked) => {
      const entry = await find(locked.tx, uuid);
      // To people of a client all of it is inner, or nothing that they change.
      if (entry === undefined || locked.sight.outside) throw missing();
      if (expectedVersion !== undefined && expectedVersion !== entry.version) {
        throw new ReglamentError('SNAPSHOT_STALE', { actual: entry.version, expected: expectedVersion });
      }
      return work(locked, entry);
    });
  } catch (error) {
    if (error instanceof ReglamentError && error.code === 'REQUEST_NOT_FOUND') throw missing();
    throw error;
  }
}
