import { savedViewsOf } from '../../store/saved-views/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readViewer } from '../read-viewer.ts';
import type { SavedView } from './own-views.ts';

/** A saved view as its owner edits it. */
export interface SavedViewItem extends SavedView {
  readonly uuid: string;
  readonly title: string;
  readonly position: number;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The saved views of the person, in his order; nobody sees those of others. */
export async function listSavedViews(ctx: QueryContext, viewer: Viewer): Promise<SavedViewItem[]> {
  const reader = await readViewer(ctx, viewer);
  const rows = await savedViewsOf(ctx.store.read, reader.row.id);
  return rows.map(({ body, ...row }) => ({ ...row, ...(body as SavedView) }));
}
