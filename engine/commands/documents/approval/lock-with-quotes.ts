import type { Tx } from '../../../store/store.ts';
import { requestsOfQuotes } from '../../../store/documents/index.ts';
import { lockRequests } from '../change-document.ts';

/**
 * Locks a request together with those that share a quote with it, in the order of their ids, as every change of a document
 * does: a change of its works may take the force from that quote, which all of them hear of. To be called before the request
 * is locked by itself. On SQLite the transaction is the lock.
 */
export async function lockWithQuotes(tx: Tx, request: string): Promise<void> {
  if (tx.dialect !== 'mysql') return;
  let locked = 0;
  for (;;) {
    const requests = await requestsOfQuotes(tx, request);
    // A quote may have been issued before the locks were had. None is afterwards: that needs these locks.
    if (requests.length <= locked) return;
    await lockRequests(tx, requests);
    locked = requests.length;
  }
}
