import type { Tx } from '../store.ts';

/** Whether `names`, a statement of ours that takes a table, lists this name. */
export async function has(tx: Tx, names: string, table: string, name: string): Promise<boolean> {
  return (await tx.all<{ name: string }>(names, [table])).some((row) => row.name === name);
}
