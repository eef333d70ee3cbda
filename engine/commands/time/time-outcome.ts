import type { TimeParts } from './time-input.ts';
import { countMinutes } from '../../store/works/index.ts';
import type { LockedRequest, RequestOutcome } from '../locked-request.ts';
import { settled } from '../settled.ts';

/** What is written of a change of time: an entry of the journal, and whatever the new sum opens. */
export async function timeOutcome(
  locked: LockedRequest,
  done: 'added' | 'changed' | 'removed',
  entry: TimeParts & { readonly uuid: string },
  person: string,
): Promise<RequestOutcome> {
  const { uuid: time, kind, day, minutes, billable } = entry;
  const { works = { total: 0, count: 0 } } = locked.record;
  const counted = await countMinutes(locked.tx, locked.row.id);
  const record = { ...locked.record, works: { ...works, minutes: counted } };
  const payload = { done, time, of: person, what: { kind, day, minutes, billable } };
  return settled(locked, { kind: 'time', payload, record }, 'TIME_REFUSED');
}
