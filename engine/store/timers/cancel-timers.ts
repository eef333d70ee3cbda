import type { Tx } from '../store.ts';

/** Removes timers of a request; those that are not set are passed over. */
export async function cancelTimers(
  tx: Tx,
  requestId: number,
  timers: readonly { readonly state: string; readonly delay: string }[],
): Promise<void> {
  if (timers.length === 0) return;
  const any = timers.map(() => '(state = ? AND delay = ?)').join(' OR ');
  const params = timers.flatMap(({ state, delay }) => [state, delay]);
  await tx.run(`DELETE FROM timer WHERE request_id = ? AND (${any})`, [requestId, ...params]);
}

/** Removes every timer of a request: it has ended, or its workflow is replaced. */
export async function cancelAllTimers(tx: Tx, requestId: number): Promise<void> {
  await tx.run('DELETE FROM timer WHERE request_id = ?', [requestId]);
}
