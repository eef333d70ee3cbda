import type { Tx } from '../store.ts';

/**
 * Removes the timer that fires, in the transaction of its step; false when it is gone (fired elsewhere, cancelled or set
 * anew), and then it may not fire.
 */
export async function deleteTimer(tx: Tx, id: number): Promise<boolean> {
  const { changes } = await tx.run('DELETE FROM timer WHERE id = ?', [id]);
  return changes === 1;
}
