import { ReglamentError } from '../../../errors.ts';
import { findDocumentById, findLink, linkStanding, readsByLink } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import type { DocumentPdf } from '../document-pdf.ts';
import { missing } from '../document-scene.ts';
import { fileNameOf } from '../file-name.ts';
import { frozenForm } from '../frozen-form.ts';
import { noteLinkedPaper } from '../note-papers.ts';

/**
 * The PDF for whoever has the link: the very bytes that were issued; null where the link opens it no more, as the page says.
 * Fails with DOCUMENT_NOT_FOUND (no such link), DOCUMENT_UNRENDERED.
 */
export async function linkedPdf(ctx: CommandContext, code: string): Promise<DocumentPdf | null> {
  const sql = ctx.store.read;
  const link = await findLink(sql, code);
  const row = link === undefined ? undefined : await findDocumentById(sql, link.documentId);
  if (link === undefined || row === undefined) throw missing('');
  const today = ctx.now().toISOString().slice(0, 10);
  // Whether its request moved makes no difference: it is read all the same.
  if (!readsByLink(linkStanding(row, link, { today, moved: false }))) return null;
  if (row.pdfSha256 === null) {
    throw new ReglamentError('DOCUMENT_UNRENDERED', { reason: row.renderError ?? 'it was issued a moment ago' });
  }
  await noteLinkedPaper(ctx, row, link.id);
  const name = await fileNameOf(sql, await frozenForm(sql, row), row);
  return { bytes: await ctx.store.files.get(row.pdfSha256), name, fixed: true };
}
