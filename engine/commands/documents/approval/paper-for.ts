import { ReglamentError } from '../../../errors.ts';
import { type DocumentRow, printedLink } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import { frozenJob, rendered } from '../render-document.ts';
import { openRefusals } from './open-refusals.ts';

interface Paper {
  readonly bytes: Uint8Array;
  /** True for bytes that never change. */
  readonly fixed: boolean;
}

/**
 * The PDF of an issued document: the very bytes that were made then, or, unless `linked`, a paper without the printed link
 * while one could answer by it. Fails with DOCUMENT_UNRENDERED, and as rendering does.
 */
export async function paperFor(ctx: CommandContext, row: DocumentRow, linked: boolean): Promise<Paper> {
  if (row.pdfSha256 === null) {
    throw new ReglamentError('DOCUMENT_UNRENDERED', { reason: row.renderError ?? 'it was issued a moment ago' });
  }
  if (!linked && (await isAnswerable(ctx, row))) {
    return { bytes: (await rendered(ctx, await frozenJob(ctx, row, { linkless: true }))).pdf, fixed: false };
  }
  return { bytes: await ctx.store.files.get(row.pdfSha256), fixed: true };
}

/** Whoever reads the code on the paper could answer by it. */
async function isAnswerable(ctx: CommandContext, row: DocumentRow): Promise<boolean> {
  if (row.validUntil === null || openRefusals({ row, now: ctx.now() }).length > 0) return false;
  const link = await printedLink(ctx.store.read, row.id);
  return link !== undefined && link.revokedAt === null;
}
