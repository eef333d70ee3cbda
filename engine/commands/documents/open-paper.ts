import { findDocument, type OpeningWay } from '../../store/documents/index.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { type DocumentPdf, documentPdf } from './document-pdf.ts';
import { notePapers } from './note-papers.ts';

/** The PDF of a document as `documentPdf` gives and refuses it; that it was opened is written down. */
export async function openPaper(
  ctx: CommandContext,
  actor: ActorRef,
  uuid: string,
  way: Extract<OpeningWay, 'screen' | 'file'>,
): Promise<DocumentPdf> {
  const pdf = await documentPdf(ctx, actor, uuid);
  const person = await readActing(ctx.store.read, actor, ctx.now());
  const row = await findDocument(ctx.store.read, uuid);
  if (row !== undefined) await notePapers(ctx, person, [row], way);
  return pdf;
}
