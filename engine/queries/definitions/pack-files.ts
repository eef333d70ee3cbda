import { prettyText } from '../../language/index.ts';
import { overlayDrafts } from '../../language/overlay-drafts.ts';
import { PACK_LIMITS } from '../../language/read-pack.ts';
import { draftsOf, releaseItems } from '../../store/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { readEditor } from './read-editor.ts';

/** A release as the files of a pack. */
export interface PackFilesView {
  readonly pack: string;
  readonly packVersion: string;
  readonly release: number;
  /** Path inside the pack -> text, as `prettyText` writes it. */
  readonly files: Readonly<Record<string, string>>;
}

/** The files of a release, of the current one unless told. Fails with FORBIDDEN, RELEASE_EMPTY, RELEASE_NOT_FOUND. */
export async function getPackFiles(ctx: QueryContext, viewer: Viewer, release?: number): Promise<PackFilesView> {
  const { release: current } = await readEditor(ctx, viewer);
  const { number, pack } = release === undefined ? current : await ctx.catalog.release(release);
  const { id, version } = pack.cover.definition;
  const files = Object.fromEntries([...pack.texts].map(([file, text]) => [file, indented(text)]));
  return { pack: id, packVersion: version, release: number, files };
}

/**
 * The files of the current release with the viewer's own drafts put over them: what an export after publishing would be.
 * Drafts may be unfinished. Fails with FORBIDDEN, RELEASE_EMPTY.
 */
export async function getDraftFiles(ctx: QueryContext, viewer: Viewer): Promise<PackFilesView> {
  const { row, release } = await readEditor(ctx, viewer, 'draft');
  const [drafts, items] = await Promise.all([
    draftsOf(ctx.store.read, row.id),
    releaseItems(ctx.store.read, release.number),
  ]);
  const files = [...overlayDrafts(items, drafts)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const { id, version } = release.pack.cover.definition;
  return {
    pack: id,
    packVersion: version,
    release: release.number,
    files: Object.fromEntries(files.map(([file, text]) => [file, indented(text)])),
  };
}

/** Unless that alone would make the file too large to be read again. */
function indented(text: string): string {
  const readable = prettyText(JSON.parse(text));
  return Buffer.byteLength(readable) > PACK_LIMITS.fileBytes ? text : readable;
}
