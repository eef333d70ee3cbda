import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from './read-editor.ts';
import { type Use, type UsedKind, usesOf } from './uses.ts';

/** Every place of what is in force that names this, in no pages: a pack is limited. Fails with FORBIDDEN, RELEASE_EMPTY. */
export async function whereUsed(
  ctx: QueryContext,
  viewer: Viewer,
  { kind, id }: { readonly kind: UsedKind; readonly id: string },
): Promise<Use[]> {
  const { release } = await readEditor(ctx, viewer);
  return usesOf(release.pack, ctx.catalog.kinds, kind, id);
}
