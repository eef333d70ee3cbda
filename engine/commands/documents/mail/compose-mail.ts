import {
  type DocumentMail,
  type DocumentRow,
  findDocumentById,
  findMail,
  liveLink,
  updateMail,
} from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import { approveUrl } from '../approval/link-code.ts';
import { changeDocument } from '../change-document.ts';
import { fileNameOf } from '../file-name.ts';
import { frozenForm } from '../frozen-form.ts';
import { sentChange } from './sent-change.ts';
import { LINK_MARK } from './usual-letter.ts';

/** The largest PDF that goes out by mail: in a letter it takes a third more, and servers take 25 MB. */
export const LARGEST_PDF = 15 * 1024 * 1024;

/** What a letter comes to: it goes out, waits for its paper, or goes out no more. */
export type ComposedMail =
  | { readonly letter: MailLetter }
  | { readonly waits: string }
  /** For good, and why. */
  | { readonly refused: string }
  /** It was accepted before, or is gone. */
  | { readonly over: string };

export interface MailLetter {
  readonly to: readonly string[];
  readonly copy: string | null;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array };
}

/** From these a letter that was ordered still goes out. */
const GOES: readonly DocumentRow['status'][] = ['issued', 'sent', 'signed', 'one-sided', 'approved', 'closed'];

/** The letter of a delivery as it goes out now. */
export async function composeMail(ctx: CommandContext, delivery: string): Promise<ComposedMail> {
  const sql = ctx.store.read;
  const mail = await findMail(sql, delivery);
  const row = mail && (await findDocumentById(sql, mail.documentId));
  if (mail === undefined || row === undefined) return { over: 'the document is gone' };
  if (mail.acceptedAt !== null) return { over: 'the server took it before' };
  if (row.replacedBy !== null) return { refused: 'a correction holds in place of the document' };
  if (!GOES.includes(row.status)) return { refused: `the document is ${row.status}` };
  if (row.pdfSha256 === null) return { waits: row.renderError ?? 'its PDF is not made yet' };
  const bytes = await ctx.store.files.get(row.pdfSha256);
  if (bytes.length > LARGEST_PDF)
    return { refused: `its PDF has ${megabytes(bytes.length)} MB; at most 15 MB go by mail` };
  const text = await withLink(ctx, mail, row.id);
  if (text === null) return { refused: 'the link that the letter names was taken back or has ended' };
  const { to, copy, subject } = mail.content;
  const name = await fileNameOf(sql, await frozenForm(sql, row), row);
  return { letter: { to, copy, subject, text, language: row.language, attachment: { name, bytes } } };
}

/** The text with the address that it leads to; null when there is none any more. */
async function withLink(ctx: CommandContext, { content }: DocumentMail, documentId: number): Promise<string | null> {
  if (!content.text.includes(LINK_MARK)) return content.text;
  const link = await liveLink(ctx.store.read, documentId);
  const today = ctx.now().toISOString().slice(0, 10);
  if (link === undefined || today > link.expiresOn) return null;
  return content.text.replaceAll(LINK_MARK, approveUrl(ctx, ctx.store.sealer.open(link.codeSealed)));
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

export interface Accepted {
  readonly messageId: string;
  /** Addresses that the server did not take, with its reason. */
  readonly rejected: readonly string[];
}

/** Writes down that the mail server took the letter: now the document is sent. */
export async function mailAccepted(
  ctx: CommandContext,
  delivery: string,
  { messageId, rejected }: Accepted,
): Promise<void> {
  const document = await documentOf(ctx, delivery);
  if (document === undefined) return;
  await changeDocument(ctx, 'system', { document, route: 'mail-accepted' }, async ({ tx, row, now }) => {
    const failure = rejected.length === 0 ? null : rejected.join('; ');
    const at = now.getTime();
    const first = await updateMail(tx, delivery, { state: 'sent', failure, messageId, acceptedAt: at });
    return { change: first ? await sentChange(tx, row, now) : {}, done: 'sent' };
  });
}

/** Writes down why the letter did not go out; `final` when it is not tried again by itself. */
export async function mailFailed(
  ctx: CommandContext,
  delivery: string,
  { failure, final }: { readonly failure: string; readonly final: boolean },
): Promise<void> {
  if (!final) return void (await updateMail(ctx.store.read, delivery, { state: 'queued', failure }));
  const document = await documentOf(ctx, delivery);
  if (document === undefined) return;
  await changeDocument(ctx, 'system', { document, route: 'mail-failed' }, async ({ tx }) => {
    await updateMail(tx, delivery, { state: 'failed', failure });
    return { change: {}, done: 'mail-failed' };
  });
}

async function documentOf(ctx: CommandContext, delivery: string): Promise<string | undefined> {
  const mail = await findMail(ctx.store.read, delivery);
  return mail && (await findDocumentById(ctx.store.read, mail.documentId))?.uuid;
}
