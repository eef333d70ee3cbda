import type { DueJob } from '../../clock/index.ts';
import type { Config } from '../../config/index.ts';
import type { Log } from '../../log.ts';
import { dropWaiting, type Store } from '../../store/index.ts';
import { purgeAttempts, purgeSessions, purgeTickets } from '../../store/people/index.ts';
import { purgeDeliveries, purgeOlder } from '../../store/retention/index.ts';
import { forgetOldPositions } from '../../store/works/index.ts';
import { archiveJournals } from './archive-journals.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface RetentionOptions {
  readonly now: () => Date;
  readonly log: Log;
  readonly keep: Config['keep'];
}

/** What forgets, and what archives, by the rules of the settings: one process does it for all. */
export function retentionJobs(store: Store, { now, log, keep }: RetentionOptions): DueJob[] {
  const forget: DueJob = {
    name: 'forget',
    everyMs: HOUR_MS,
    async run(signal) {
      const { read } = store;
      const at = now().getTime();
      await purgeOlder(read, 'idempotency', at - DAY_MS, signal);
      await dropWaiting(store, at - DAY_MS, signal);
      await purgeSessions(read, at);
      await purgeTickets(read, at - 7 * DAY_MS);
      await purgeAttempts(read, at - DAY_MS);
      if (keep.outbox !== null) await purgeDeliveries(read, at - keep.outbox, signal);
      if (keep.notices !== null) await purgeOlder(read, 'notice', at - keep.notices, signal);
      if (keep.positions !== null) await forgetOldPositions(read, at - keep.positions, signal);
      if (keep.openings !== null) await purgeOlder(read, 'document_opening', at - keep.openings, signal);
      if (keep.adminJournal !== null) await purgeOlder(read, 'admin_journal', at - keep.adminJournal, signal);
    },
  };
  const { journal: keepMs } = keep;
  if (keepMs === null) return [forget];
  const archive: DueJob = {
    name: 'archive-journals',
    everyMs: 6 * HOUR_MS,
    run: async (signal) => void (await archiveJournals(store, { now, log, signal, keepMs })),
  };
  return [forget, archive];
}
