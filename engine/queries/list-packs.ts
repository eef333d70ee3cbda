import { isReglamentError } from '../errors.ts';
import { KINDS, type Kind, type Title } from '../language/index.ts';
import { currentRelease } from '../store/index.ts';
import type { QueryContext, Viewer } from './context.ts';
import { readViewer } from './read-viewer.ts';

/** The cover of what is published, and how many definitions of each kind it holds. */
export interface PackView {
  readonly id: string;
  readonly version: string;
  readonly title: Title;
  readonly description: Title | null;
  /** Number of the release in force. */
  readonly release: number;
  readonly publishedAt: number;
  readonly definitions: Readonly<Record<Exclude<Kind, 'pack'>, number>>;
}

/** The published packs: one, or none while nothing is published. Everybody may see them. */
export async function listPacks(ctx: QueryContext, viewer: Viewer): Promise<PackView[]> {
  await readViewer(ctx, viewer);
  try {
    const { number, pack } = await ctx.catalog.current();
    const { id, version, title, description } = pack.cover.definition;
    const kinds = KINDS.filter((kind) => kind !== 'pack');
    const definitions = Object.fromEntries(kinds.map((kind) => [kind, pack.byKind[kind].size]));
    const published = await currentRelease(ctx.store.read);
    return [
      {
        id,
        version,
        title,
        description: description ?? null,
        release: number,
        publishedAt: published?.publishedAt ?? 0,
        definitions: definitions as PackView['definitions'],
      },
    ];
  } catch (error) {
    if (isReglamentError(error, 'RELEASE_EMPTY')) return [];
    throw error;
  }
}
