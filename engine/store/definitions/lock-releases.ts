import type { Tx } from '../store.ts';

/** Holds off whoever publishes, or begins a migration, until the transaction ends. */
export async function lockReleases(tx: Tx): Promise<void> {
  // On SQLite only one transaction writes at a time anyway.
  if (tx.dialect === 'mysql') await tx.all("SELECT value FROM counter WHERE name = 'release' FOR UPDATE");
}
