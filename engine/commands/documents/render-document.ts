import { type ErrorCode, ReglamentError } from '../../errors.ts';
import type { PrintFormDefinition } from '../../language/index.ts';
import {
  claimRendering,
  type DocumentRow,
  findDocument,
  findDocumentById,
  formText,
  keepPdf,
  postponeRendering,
  snapshotOf,
  unrenderedDocuments,
} from '../../store/documents/index.ts';
import type { CommandContext } from '../context.ts';
import { withLink, withoutLink } from './approval/printed-link.ts';
import { picturesOf } from './data/pictures-of.ts';
import { faultsOfParts } from './form-faults.ts';
import { verifyUrl } from './read-draft.ts';
import type { MergeOptions, Rendered, Renderer, RenderJob } from './renderer.ts';

const FAULTS = ['RENDER_REFUSED', 'RENDER_TOO_LARGE', 'RENDER_TIMEOUT', 'RENDER_UNAVAILABLE'] as const;

/** Renders by the port. Fails with RENDER_REFUSED, RENDER_TOO_LARGE, RENDER_TIMEOUT, RENDER_UNAVAILABLE. */
export function rendered(ctx: CommandContext, job: RenderJob): Promise<Rendered> {
  return byRenderer(ctx, (renderer) => renderer.render(job));
}

/** Puts PDFs together by the port. Fails as `rendered` does. */
export function merged(ctx: CommandContext, pdfs: readonly Uint8Array[], options: MergeOptions): Promise<Uint8Array> {
  return byRenderer(ctx, (renderer) => renderer.merge(pdfs, options));
}

async function byRenderer<T>({ renderer }: CommandContext, work: (renderer: Renderer) => Promise<T>): Promise<T> {
  if (renderer === undefined)
    throw new ReglamentError('RENDER_UNAVAILABLE', { reason: 'this process has no renderer' });
  try {
    return await work(renderer);
  } catch (error) {
    const code = FAULTS.find((known) => known === (error as { code?: unknown }).code) as ErrorCode | undefined;
    if (code === undefined) throw error;
    throw new ReglamentError(
      code,
      { reason: (error as Error).message },
      { details: faultsOfParts(error), cause: error },
    );
  }
}

/** How a paper differs from the one that was issued. */
interface PaperOptions {
  readonly mark?: RenderJob['mark'];
  /** Without the link by which it is answered. */
  readonly linkless?: boolean;
}

/** The job of an issued document: nothing but what was frozen, so that it gives the same bytes at any time. */
export async function frozenJob(
  ctx: CommandContext,
  row: DocumentRow,
  { mark, linkless = false }: PaperOptions = {},
): Promise<RenderJob> {
  const sql = ctx.store.read;
  const snapshot = await snapshotOf(sql, row.id);
  const text = row.formHash === null ? undefined : await formText(sql, row.form, row.formHash);
  if (snapshot === null || text === undefined) throw new Error(`document ${row.uuid} has no snapshot or form`);
  const frozen = JSON.parse(snapshot) as RenderJob['data'];
  const data = linkless ? withoutLink(frozen) : await withLink(ctx, row.id, frozen);
  return {
    form: JSON.parse(text) as PrintFormDefinition,
    data,
    language: row.language,
    pictures: await picturesOf(ctx.store.files, data),
    ...(mark === undefined ? {} : { mark }),
    madeAt: new Date(row.issuedAt ?? row.createdAt).toISOString(),
    verify: { url: verifyUrl(ctx, row.verifyCode) },
  };
}

/**
 * Makes the PDF of a document that was issued just now. What goes wrong is remembered with the document and tried again
 * later: the document is issued all the same.
 */
export async function renderDocument(ctx: CommandContext, uuid: string): Promise<void> {
  if (ctx.renderer === undefined) return;
  const row = await findDocument(ctx.store.read, uuid);
  if (row !== undefined && row.issuedAt !== null && row.pdfSha256 === null) await make(ctx, row);
}

async function make(ctx: CommandContext, row: DocumentRow): Promise<boolean> {
  const sql = ctx.store.read;
  try {
    const { pdf, pages, renderer } = await rendered(ctx, await frozenJob(ctx, row));
    // Bytes first: bytes without a row are harmless, a row without its bytes would be a lost document.
    const sha256 = await ctx.store.files.put(pdf);
    await keepPdf(sql, row.id, { sha256, pages, renderer });
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await postponeRendering(sql, row.id, ctx.now().getTime(), why);
    return false;
  }
}

/** Makes the PDFs that are still to be made, until there are none whose turn it is or `signal`. Gives how many were made. */
export async function renderWaiting(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  if (ctx.renderer === undefined) return 0;
  let made = 0;
  for (;;) {
    const ids = await unrenderedDocuments(ctx.store.read, ctx.now().getTime(), 20);
    if (ids.length === 0) return made;
    for (const id of ids) {
      if (signal.aborted) return made;
      if (await renderClaimed(ctx, id)) made += 1;
    }
  }
}

/** Makes the PDF of a document whose turn it is, unless another process does; true when this one has made it. */
export async function renderClaimed(ctx: CommandContext, id: number): Promise<boolean> {
  if (!(await claimRendering(ctx.store.read, id, ctx.now().getTime()))) return false;
  const row = await findDocumentById(ctx.store.read, id);
  return row !== undefined && make(ctx, row);
}
