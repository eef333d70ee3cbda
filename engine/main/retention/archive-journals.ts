import type { Log } from '../../log.ts';
import { archiveJournal, type EndedRequest, endedRequests } from '../../store/retention/index.ts';
import type { Store } from '../../store/index.ts';

export interface ArchiveJournals {
  readonly now: () => Date;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds after the end of a request. */
  readonly keepMs: number;
  /** Requests per file. */
  readonly atOnce?: number;
}

const AT_ONCE = 200;

/** Moves the journals of all requests that ended longer ago into files, some requests at a time, by month of their end. */
export async function archiveJournals(store: Store, options: ArchiveJournals): Promise<number> {
  const { now, log, signal, keepMs, atOnce = AT_ONCE } = options;
  const before = now().getTime() - keepMs;
  let [after, moved] = [0, 0];
  for (;;) {
    if (signal.aborted) return moved;
    const ended = await endedRequests(store.read, { before, after, limit: atOnce });
    for (const [month, requests] of Map.groupBy(ended, monthOf)) {
      const { entries, sha256 } = await archiveJournal(store, requests, { month, now: now().getTime() });
      moved += entries;
      if (sha256 !== null) log.info('journals were archived', { month, requests: requests.length, entries, sha256 });
    }
    after = ended.at(-1)?.id ?? after;
    if (ended.length < atOnce) return moved;
  }
}

const monthOf = ({ endedAt }: EndedRequest): string => new Date(endedAt).toISOString().slice(0, 7);
