import type { Kind, Pack } from '../../language/index.ts';
import type { SqlValue } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readCursor, writeCursor } from '../cursor.ts';
import { type DefinitionItem, definitionItems, titleIn, type VersionRow } from './definition-item.ts';
import { readEditor } from './read-editor.ts';

export interface ListDefinitions extends PageInput {
  readonly kind?: Kind | undefined;
}

/** What is in force, in the order of the files of the pack. Fails with FORBIDDEN, RELEASE_EMPTY, QUERY_INVALID. */
export async function listDefinitions(
  ctx: QueryContext,
  viewer: Viewer,
  input: ListDefinitions = {},
): Promise<Page<DefinitionItem>> {
  const limit = pageSize(input);
  const after = readCursor('definitions', input);
  const { release } = await readEditor(ctx, viewer);
  const conditions: [string, SqlValue][] = [['i.release_id = ?', release.number]];
  if (input.kind !== undefined) conditions.push(['v.kind = ?', input.kind]);
  if (after !== null) conditions.push(['i.file > ?', after]);
  const rows = await ctx.store.read.all<VersionRow>(
    `SELECT v.kind, v.definition_id AS definitionId, v.version, v.hash, i.file, v.created_at AS createdAt,
     v.created_by AS createdBy FROM release_item i JOIN definition_version v ON v.id = i.definition_version_id
     WHERE ${conditions.map(([text]) => text).join(' AND ')} ORDER BY i.file LIMIT ?`,
    [...conditions.map(([, value]) => value), limit + 1],
  );
  const titles = titlesByFile(release.pack);
  const items = await definitionItems(ctx.store.read, rows.slice(0, limit), (file) => titles.get(file) ?? null);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : writeCursor('definitions', last.file) };
}

function titlesByFile(pack: Pack): Map<string, DefinitionItem['title']> {
  const located = [pack.cover, ...Object.values(pack.byKind).flatMap((byId) => [...byId.values()])];
  return new Map(located.map(({ file, definition }) => [file, titleIn(definition)]));
}
