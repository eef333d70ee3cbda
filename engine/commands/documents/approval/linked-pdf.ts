import { ReglamentError } from '../../../errors.ts';
import { findDocumentById, findLink, linkEnded } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import type { DocumentPdf } from '../document-pdf.ts';
import { missing } from '../document-scene.ts';
import { fileNameOf } from '../file-name.ts';
import { frozenForm } from '../frozen-form.ts';
import { noteLinkedPaper } from '../note-papers.ts';

const SHOWN = new Set(['issued', 'sent', 'approved', 'declined', 'expired', 'closed']);

/**
 * The PDF for whoever has the link: the very bytes that were issued. Fails with DOCUMENT_NOT_FOUND (no such link, its
 * time is over, or the document holds no longer), DOCUMENT_UNRENDERED.
 */
export async function linkedPdf(ctx: CommandContext, code: string): Promise<DocumentPdf> {
  const sql = ctx.store.read;
  const link = await findLink(sql, code);
  const row = link === undefined ? undefined : await findDocumentById(sql, link.documentId);
  if (link === undefined || row === undefined || !SHOWN.has(row.status) || row.replacedBy !== null) throw missing('');
  // As on the page: who was given a link for two days reads nothing by it on the third.
  if (linkEnded(link, row.validUntil ?? '', ctx.now().toISOString().slice(0, 10))) throw missing('');
  if (row.pdfSha256 === null) {
    throw new ReglamentError('DOCUMENT_UNRENDERED', { reason: row.renderError ?? 'it was issued a moment ago' });
  }
  await noteLinkedPaper(ctx, row, link.id);
  const name = await fileNameOf(sql, await frozenForm(sql, row), row);
  return { bytes: await ctx.store.files.get(row.pdfSha256), name, fixed: true };
}
