import type { Sql } from '../store.ts';
import type { DefinitionVersion } from './versions.ts';
import { VERSION_COLUMNS } from './versions.ts';

/** A set of published versions. The one with the greatest number is current. */
export interface Release {
  readonly id: number;
  readonly note: string;
  readonly publishedAt: number;
  readonly publishedBy: number;
  /** Number of the release that this one takes back. */
  readonly rollsBack: number | null;
}

export interface ReleaseItem extends DefinitionVersion {
  /** Path inside the pack. */
  readonly file: string;
}

const SELECT = `SELECT id, note, published_at AS publishedAt, published_by AS publishedBy, rolls_back AS rollsBack
  FROM \`release\``;

/** Undefined while nothing is published. */
export async function currentRelease(sql: Sql): Promise<Release | undefined> {
  const [release] = await sql.all<Release>(`${SELECT} ORDER BY id DESC LIMIT 1`);
  return release;
}

export async function findRelease(sql: Sql, id: number): Promise<Release | undefined> {
  const [release] = await sql.all<Release>(`${SELECT} WHERE id = ?`, [id]);
  return release;
}

/** Releases below the number `before` (null: all), the newest first. */
export function pageReleases(sql: Sql, before: number | null, limit: number): Promise<Release[]> {
  return sql.all(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, [before ?? Number.MAX_SAFE_INTEGER, limit]);
}

/** The definitions of a release with their texts, in the order of their files. */
export function releaseItems(sql: Sql, releaseId: number): Promise<ReleaseItem[]> {
  return sql.all(
    `SELECT ${VERSION_COLUMNS}, i.file FROM release_item i JOIN definition_version v ON v.id = i.definition_version_id
     WHERE i.release_id = ? ORDER BY i.file, v.id`,
    [releaseId],
  );
}
