import { insertRows } from '../insert-rows.ts';
import type { Tx } from '../store.ts';
import type { Release } from './releases.ts';
import type { NewVersion } from './versions.ts';
import { putVersion } from './versions.ts';

export interface NewRelease extends Omit<Release, 'id'> {
  readonly items: readonly (Pick<NewVersion, 'kind' | 'definitionId' | 'hash' | 'body'> & { readonly file: string })[];
}

const AT_ONCE = 50;

/**
 * Publishes a release and gives its number; null, and nothing written, when `expected` (0 before the first one) is no
 * longer the current one. Two that publish at once take turns.
 */
export async function insertRelease(tx: Tx, release: NewRelease, expected: number): Promise<number | null> {
  // The counter's row is the lock: there is no row of a release to lock before the first one.
  await tx.run("UPDATE counter SET value = value + 1 WHERE name = 'release'");
  const [last] = await tx.all<{ id: number | null }>('SELECT MAX(id) AS id FROM `release`');
  const current = last?.id ?? 0;
  if (current !== expected) return null;
  const id = current + 1;
  await tx.run('INSERT INTO `release` (id, note, published_at, published_by, rolls_back) VALUES (?, ?, ?, ?, ?)', [
    id,
    release.note,
    release.publishedAt,
    release.publishedBy,
    release.rollsBack,
  ]);
  const rows: [number, number, string][] = [];
  for (const { file, ...version } of release.items) {
    const by = { createdAt: release.publishedAt, createdBy: release.publishedBy };
    rows.push([id, await putVersion(tx, { ...version, ...by }), file]);
  }
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await insertRows(
      tx,
      'release_item',
      ['release_id', 'definition_version_id', 'file'],
      rows.slice(from, from + AT_ONCE),
    );
  }
  return id;
}
