import { ReglamentError } from '../../../errors.ts';
import { holdsDocuments, mayTouchDocuments, mayTouchRequest, readableDocuments } from '../../../policies/index.ts';
import {
  type BatchRow,
  type BatchScope,
  type BatchSubject,
  findBatch,
  subjectsOfBatches,
} from '../../../store/batches/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import type { QueryContext, Viewer } from '../../context.ts';
import { scopeOf } from '../../readable-scope.ts';
import { type ReadViewer, readViewer } from '../../read-viewer.ts';

/** Somebody who looks at batches. */
export interface BatchReader {
  readonly viewer: ReadViewer;
  readonly release: CurrentRelease;
  /** A batch is seen by who may read the documents of all its requests; null for who reads none. */
  readonly scope: BatchScope | null;
}

export async function batchReader(ctx: QueryContext, who: Viewer): Promise<BatchReader> {
  const release = await ctx.catalog.current();
  const viewer = await readViewer(ctx, who);
  const scope = scopeOf(readableDocuments(release.roles, viewer.policy), viewer);
  const reads = holdsDocuments(release.roles, viewer.policy, 'read') && scope.where !== '1 = 0';
  return { viewer, release, scope: reads ? { ...scope, maker: viewer.row.id } : null };
}

/** What a reader may do with a batch, and whether he sees its sums. */
export interface BatchRights {
  readonly prices: boolean;
  readonly issue: boolean;
}

/** The rights of a reader on each of these batches. */
export async function batchRights(
  ctx: QueryContext,
  { release: { roles }, viewer: { policy } }: BatchReader,
  rows: readonly BatchRow[],
): Promise<Map<number, BatchRights>> {
  const subjects = await subjectsOfBatches(
    ctx.store.read,
    rows.map(({ id }) => id),
  );
  const of = Map.groupBy(subjects, ({ batchId }) => batchId);
  const issues = holdsDocuments(roles, policy, 'issue');
  return new Map(
    rows.map(({ id, priced }) => {
      const all = (may: (subject: BatchSubject) => boolean): boolean => (of.get(id) ?? []).every(may);
      const prices = !priced || all((subject) => mayTouchRequest(roles, policy, 'see-prices', subject));
      const rights = ['draft', 'issue'] as const;
      const issue =
        issues && prices && all((subject) => rights.every((right) => mayTouchDocuments(roles, policy, right, subject)));
      return [id, { prices, issue }];
    }),
  );
}

/** A batch that the viewer may see. Fails with BATCH_NOT_FOUND. */
export async function readableBatch(
  ctx: QueryContext,
  who: Viewer,
  uuid: string,
): Promise<{ readonly reader: BatchReader; readonly row: BatchRow; readonly rights: BatchRights }> {
  const reader = await batchReader(ctx, who);
  const row = reader.scope === null ? undefined : await findBatch(ctx.store.read, uuid, reader.scope);
  const rights = row && (await batchRights(ctx, reader, [row])).get(row.id);
  if (row === undefined || rights === undefined) throw new ReglamentError('BATCH_NOT_FOUND', { batch: uuid });
  return { reader, row, rights };
}
