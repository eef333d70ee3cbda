import { ReglamentError } from '../../errors.ts';
import type { ReadCase } from '../log/read-log.ts';
import type { ActivityEvents } from './activity-events.ts';

/**
 * Compares what was imported of a case with the log as it is now: every row of the journal must be there, with an
 * activity that its event stands for.
 *
 * Errors: LOG_PACK_MISMATCH naming the case and the first row that differs.
 */
export function refuseChangedRows(one: ReadCase, journaled: ReadonlyMap<number, string>, events: ActivityEvents): void {
  const activities = new Map(one.events.map(({ row, activity }) => [row, activity]));
  for (const [row, event] of journaled) {
    const activity = activities.get(row);
    if (activity === undefined)
      throw changed(one, row, `is not a row of this case any more; "${event}" was sent for it`);
    if (!events.all(activity).includes(event))
      throw changed(one, row, `is "${activity}" now; "${event}" was sent for it`);
  }
}

/** The refusal of a log that is not the one that was replayed before. */
export function changed(one: ReadCase, row: number, how: string): ReglamentError {
  return new ReglamentError('LOG_PACK_MISMATCH', {
    reason:
      `it changed since it was replayed: row ${row} of case "${one.case.slice(0, 100)}" ${how}. ` +
      'Nothing more was sent for this case; go on with the log as it was, or replay this one into another database',
  });
}
