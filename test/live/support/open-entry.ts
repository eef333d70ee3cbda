import { appendJournal, type Store } from '../../../engine/store/index.ts';

/** Entries of a journal inside a transaction that is still open. */
export interface OpenEntries {
  readonly ids: readonly number[];
  /** Ends the transaction. */
  end(fate: 'commit' | 'rollback'): Promise<void>;
}

class Undone extends Error {}

/** Writes entries with these sequence numbers and leaves the transaction open. */
export async function openEntries(store: Store, requestId: number, seqs: readonly number[]): Promise<OpenEntries> {
  const { promise: written, resolve: tell, reject: fail } = Promise.withResolvers<number[]>();
  const { promise: ended, resolve: end } = Promise.withResolvers<'commit' | 'rollback'>();
  const done = store
    .transaction(async (tx) => {
      const ids: number[] = [];
      for (const seq of seqs) ids.push(await appendJournal(tx, entry(requestId, seq)));
      tell(ids);
      if ((await ended) === 'rollback') throw new Undone();
    })
    .catch((error: unknown) => {
      fail(error);
      if (!(error instanceof Undone)) throw error;
    });
  return {
    ids: await written,
    async end(fate) {
      end(fate);
      await done;
    },
  };
}

function entry(requestId: number, seq: number): Parameters<typeof appendJournal>[1] {
  return {
    requestId,
    seq,
    kind: 'event',
    event: 'weigh',
    payload: {},
    transitions: [],
    actorId: 1,
    at: 0,
    effectiveHash: 'x',
    evaluator: 'test',
    reads: {},
    status: null,
    stage: null,
  };
}
