import { ReglamentError } from '../../errors.ts';
import { type ReleaseItem, versionsOf } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { type DefinitionDetail, type DefinitionKey, detailOf } from './get-definition.ts';
import { readEditor } from './read-editor.ts';

export interface VersionItem {
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: number;
  readonly publishedBy: PersonView | null;
  /** Numbers of the releases that hold it, the newest first; at most 50. */
  readonly releases: readonly number[];
}

const MOST_RELEASES = 50;

/** Every published version of a definition, the newest first. Fails with DEFINITION_NOT_FOUND, FORBIDDEN. */
export async function listVersions(
  ctx: QueryContext,
  viewer: Viewer,
  key: DefinitionKey,
  page: PageInput = {},
): Promise<Page<VersionItem>> {
  const limit = pageSize(page);
  const before = readNumberCursor('versions', page);
  await readEditor(ctx, viewer);
  const { read } = ctx.store;
  const rows = await read.all<{ id: number; version: number; hash: string; createdAt: number; createdBy: number }>(
    `SELECT id, version, hash, created_at AS createdAt, created_by AS createdBy FROM definition_version
     WHERE kind = ? AND definition_id = ? AND version < ? ORDER BY version DESC LIMIT ?`,
    [key.kind, key.id, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  );
  if (rows.length === 0 && before === null) throw new ReglamentError('DEFINITION_NOT_FOUND', { ...key });
  const shown = rows.slice(0, limit);
  const people = await peopleBy(
    read,
    'id',
    shown.map(({ createdBy }) => createdBy),
  );
  const items: VersionItem[] = [];
  for (const { id, version, hash, createdAt, createdBy } of shown) {
    const releases = await read.all<{ id: number }>(
      'SELECT release_id AS id FROM release_item WHERE definition_version_id = ? ORDER BY release_id DESC LIMIT ?',
      [id, MOST_RELEASES],
    );
    const publishedBy = people.get(createdBy) ?? null;
    items.push({ version, hash, publishedAt: createdAt, publishedBy, releases: releases.map((each) => each.id) });
  }
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : writeCursor('versions', last.version) };
}

/** One version with its text, in force or not. Fails with DEFINITION_NOT_FOUND, FORBIDDEN. */
export async function getVersion(
  ctx: QueryContext,
  viewer: Viewer,
  { version, ...key }: DefinitionKey & { readonly version: number },
): Promise<DefinitionDetail> {
  await readEditor(ctx, viewer);
  const { read } = ctx.store;
  const found = (await versionsOf(read, key.kind, key.id)).find((each) => each.version === version);
  if (found === undefined) throw new ReglamentError('DEFINITION_NOT_FOUND', { ...key });
  const [last] = await read.all<{ file: string }>(
    'SELECT file FROM release_item WHERE definition_version_id = ? ORDER BY release_id DESC LIMIT 1',
    [found.id],
  );
  return detailOf(ctx, { ...found, file: last?.file ?? '' } satisfies ReleaseItem);
}
