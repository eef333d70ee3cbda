import { all } from '../language/index.ts';
import type { Sql, SqlValue } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { readableScope, type ReadableScope } from './readable-scope.ts';
import { readViewer } from './read-viewer.ts';
import { type Titled, titledStatus, type TitledStatus } from './titles.ts';

/** How many requests a status or stage has; no more than 10,000 are counted of each. */
export interface Count {
  readonly open: number;
  readonly ended: number;
}

export interface StatusList {
  /** In the order of the definitions; empty for a client's person, who sees stages. */
  readonly statuses: readonly (TitledStatus & { readonly count: Count })[];
  /** Empty for everybody else. */
  readonly stages: readonly (Titled & { readonly count: Count })[];
  /** Every request type, also those that the viewer may not file; empty for a client's person. */
  readonly types: readonly Titled[];
}

/** Counting stops here: what a screen says of more is "10,000+", and the cost of counting stays the same. */
export const MOST_COUNTED = 10_000;

/** The statuses of the current release, or for a client its stages, with the requests that the viewer may read. */
export async function listStatuses(ctx: QueryContext, viewer: Viewer): Promise<StatusList> {
  const { pack, roles } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  const scope = readableScope(roles, reader);
  const sets = all(pack, 'statuses').map(({ definition }) => definition);
  if (reader.policy.kind === 'client') {
    const stages = unique(sets.flatMap((set) => set.stages ?? []));
    const counts = await countBy(ctx.store.read, 'stage', stages, scope);
    return { statuses: [], stages: stages.map(({ id, title }) => ({ id, title, count: counts(id) })), types: [] };
  }
  const statuses = unique(sets.flatMap((set) => set.statuses));
  const counts = await countBy(ctx.store.read, 'status', statuses, scope);
  return {
    statuses: statuses.map(({ id }) => ({ ...titledStatus(statuses, id), count: counts(id) })),
    stages: [],
    types: all(pack, 'request-type').map(({ definition: { id, title } }) => ({ id, title })),
  };
}

function unique<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.toReversed().map((each) => [each.id, each])).values()].toReversed();
}

/** One statement for all; each part walks one index and stops at the limit. */
async function countBy(
  sql: Sql,
  column: 'status' | 'stage',
  values: readonly { readonly id: string }[],
  scope: ReadableScope,
): Promise<(id: string) => Count> {
  const parts: string[] = [];
  const params: SqlValue[] = [];
  for (const { id } of values) {
    for (const open of [1, 0]) {
      parts.push(
        `SELECT ${parts.length} AS part, COUNT(*) AS count FROM (SELECT 1 AS one FROM request r
         WHERE r.${column} = ? AND r.is_open = ? AND ${scope.where} LIMIT ${MOST_COUNTED}) AS p${parts.length}`,
      );
      params.push(id, open, ...scope.params);
    }
  }
  const counts = new Map<number, number>();
  // Databases limit how many parts a statement may unite.
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    const some = parts.slice(from, from + PARTS_AT_ONCE);
    const each = 2 + scope.params.length;
    const given = params.slice(from * each, (from + some.length) * each);
    const rows = await sql.all<{ part: number; count: number }>(some.join(' UNION ALL '), given);
    for (const { part, count } of rows) counts.set(part, count);
  }
  const places = new Map(values.map(({ id }, index) => [id, index * 2]));
  return (id) => ({ open: counts.get(places.get(id) ?? -1) ?? 0, ended: counts.get((places.get(id) ?? -2) + 1) ?? 0 });
}

const PARTS_AT_ONCE = 100;
