import { ReglamentError } from '../../errors.ts';
import { describePackDifferences, type WorkflowDifferences } from '../../language/diff/index.ts';
import type { Kind } from '../../language/index.ts';
import { findRelease, pageReleases, type Release, type ReleaseItem, releaseItems } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { readEditor } from './read-editor.ts';

export interface ReleaseView {
  readonly release: number;
  readonly note: string;
  readonly publishedAt: number;
  readonly publishedBy: PersonView | null;
  /** The release that this one takes back. */
  readonly rollsBack: number | null;
}

/** How one definition differs from the release before; versions are null where it is not there. */
export interface ReleaseChange {
  readonly kind: Kind;
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly from: number | null;
  readonly to: number | null;
}

export interface ReleaseDetail {
  readonly about: ReleaseView;
  readonly changes: readonly ReleaseChange[];
  /** What that means for requests, as sentences. */
  readonly differences: readonly WorkflowDifferences[];
}

/** All releases, the newest first. Fails with FORBIDDEN, RELEASE_EMPTY, QUERY_INVALID. */
export async function listReleases(
  ctx: QueryContext,
  viewer: Viewer,
  page: PageInput = {},
): Promise<Page<ReleaseView>> {
  const limit = pageSize(page);
  const before = readNumberCursor('releases', page);
  await readEditor(ctx, viewer);
  const rows = await pageReleases(ctx.store.read, before, limit + 1);
  const items = await viewsOf(ctx, rows.slice(0, limit));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : writeCursor('releases', last.release) };
}

/** One release, and how it differs from the one before. Fails with RELEASE_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY. */
export async function getRelease(ctx: QueryContext, viewer: Viewer, release: number): Promise<ReleaseDetail> {
  await readEditor(ctx, viewer);
  const { read } = ctx.store;
  const row = await findRelease(read, release);
  if (row === undefined) throw new ReglamentError('RELEASE_NOT_FOUND', { release });
  const [about] = await viewsOf(ctx, [row]);
  const [before, after] = [await releaseItems(read, release - 1), await releaseItems(read, release)];
  const first = before.length === 0;
  const differences = first
    ? []
    : describePackDifferences(
        (await ctx.catalog.release(release - 1)).pack,
        (await ctx.catalog.release(release)).pack,
        ctx.catalog.kinds,
      );
  return { about: about as ReleaseView, changes: changesOf(before, after), differences };
}

async function viewsOf(ctx: QueryContext, rows: readonly Release[]): Promise<ReleaseView[]> {
  const people = await peopleBy(
    ctx.store.read,
    'id',
    rows.map(({ publishedBy }) => publishedBy),
  );
  return rows.map(({ id, note, publishedAt, publishedBy, rollsBack }) => ({
    release: id,
    note,
    publishedAt,
    publishedBy: people.get(publishedBy) ?? null,
    rollsBack,
  }));
}

function changesOf(before: readonly ReleaseItem[], after: readonly ReleaseItem[]): ReleaseChange[] {
  const key = ({ kind, definitionId }: ReleaseItem): string => `${kind}/${definitionId}`;
  const olds = new Map(before.map((item) => [key(item), item]));
  const news = new Map(after.map((item) => [key(item), item]));
  return [...new Set([...olds.keys(), ...news.keys()])].toSorted().flatMap((name): ReleaseChange[] => {
    const [from, to] = [olds.get(name), news.get(name)];
    const { kind, definitionId: id } = (to ?? from) as ReleaseItem;
    if (from?.hash === to?.hash) return [];
    const change = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
    return [{ kind: kind as Kind, id, change, from: from?.version ?? null, to: to?.version ?? null }];
  });
}
