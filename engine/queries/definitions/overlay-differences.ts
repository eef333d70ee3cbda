import { ReglamentError } from '../../errors.ts';
import { describeOverlay, namesOf } from '../../language/diff/index.ts';
import { find } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from './read-editor.ts';

export interface OverlayDifferences {
  readonly overlay: string;
  readonly base: string;
  /** Codes of the clients that it is for. */
  readonly clients: readonly string[];
  /** What it makes otherwise, sentence by sentence. */
  readonly sentences: { readonly en: readonly string[]; readonly ru: readonly string[] };
}

/** What the clients of an overlay have otherwise. Fails with DEFINITION_NOT_FOUND, FORBIDDEN, RELEASE_EMPTY. */
export async function overlayDifferences(ctx: QueryContext, viewer: Viewer, id: string): Promise<OverlayDifferences> {
  const { release } = await readEditor(ctx, viewer);
  const overlay = find(release.pack, 'workflow-overlay', id);
  const base = overlay === undefined ? undefined : find(release.pack, 'workflow', overlay.base);
  if (overlay === undefined || base === undefined) {
    throw new ReglamentError('DEFINITION_NOT_FOUND', { kind: 'workflow-overlay', id });
  }
  const names = namesOf(release.pack);
  return {
    overlay: id,
    base: overlay.base,
    clients: overlay.clients,
    sentences: {
      en: describeOverlay(base, overlay, names, 'en'),
      ru: describeOverlay(base, overlay, names, 'ru'),
    },
  };
}
