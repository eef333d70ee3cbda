import { uuidv7 } from '../../store/uuidv7.ts';
import { endStay, insertTimeEntry, type Position, type StayKind, type StayRow } from '../../store/works/index.ts';
import type { LockedRequest } from '../locked-request.ts';

const TIME_OF = { gate: 'waiting', site: 'work' } as const satisfies Record<StayKind, string>;
const MINUTE_MS = 60_000;
const MOST_MINUTES = 24 * 60;

/**
 * Ends a stay and writes its time down: at the gate as waiting, on the site as work. Begun minutes count whole; a stay that
 * somebody forgot to end counts a day at most, and he corrects it. Gives the uuid of the time.
 */
export async function endHere({ tx, row, actor, now }: LockedRequest, stay: StayRow, stop: Position): Promise<string> {
  const at = now.getTime();
  await endStay(tx, stay.id, at, stop);
  const uuid = uuidv7();
  const minutes = Math.min(MOST_MINUTES, Math.max(1, Math.ceil((at - stay.startedAt) / MINUTE_MS)));
  await insertTimeEntry(tx, {
    uuid,
    requestId: row.id,
    personId: actor.id,
    kind: TIME_OF[stay.kind],
    day: new Date(stay.startedAt).toISOString().slice(0, 10),
    minutes,
    startedAt: stay.startedAt,
    endedAt: at,
    note: null,
    billable: stay.kind === 'site',
    points: null,
    stayId: stay.id,
    version: 1,
    createdBy: actor.id,
    createdAt: at,
    updatedAt: at,
  });
  return uuid;
}
