import type { Refusal } from '../../run/index.ts';
import { type DeliveryChannel, insertHandover } from '../../store/documents/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from './change-document.ts';
import { rightRefusals, statusRefusals } from './document-scene.ts';
import { type LetterParts, MAILED_AT, orderMail } from './mail/order-mail.ts';
import { sentChange } from './mail/sent-change.ts';

export interface SendDocument extends DocumentTarget, LetterParts {
  readonly channel: DeliveryChannel;
  /** Who received it; of mail one address, where `recipients` are not told. */
  readonly recipient?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Sends a document by mail, or writes down that it went to the other side by another way, and until when objections are
 * taken. Nothing is handed over whose PDF is not made; a mail waits for it. Fails with DOCUMENT_REFUSED and as all changes of
 * documents do.
 */
export function sendDocument(
  ctx: CommandContext,
  actor: ActorRef,
  { document, expectedVersion, idempotencyKey, channel, recipient, note, ...letter }: SendDocument,
): Promise<DocumentChange> {
  const body = { channel, recipient, note, ...letter };
  const target = { document, expectedVersion, idempotencyKey, route: 'send-document', body };
  return changeDocument(ctx, actor, target, async (locked) => {
    if (channel === 'mail') {
      const recipients = letter.recipients ?? (recipient === undefined ? undefined : [recipient]);
      return orderMail(locked, { ...letter, recipients });
    }
    const { row, tx, now } = locked;
    const refusals: Refusal[] = [...rightRefusals(locked, 'issue'), ...statusRefusals(locked, MAILED_AT)];
    if (refusals.length === 0 && row.pdfSha256 === null && ctx.quiet !== true) {
      refusals.push({ rule: 'document-unrendered', path: '', message: 'its PDF is not made yet' });
    }
    if (letter.recipients !== undefined || letter.subject !== undefined || letter.text !== undefined) {
      const message = 'recipients, subject and text are those of a letter: the channel is mail';
      refusals.push({ rule: 'mail-only', path: '/channel', message });
    }
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'sent' });
    await insertHandover(tx, {
      uuid: uuidv7(),
      documentId: row.id,
      channel,
      recipient: recipient ?? null,
      note: note ?? null,
      sentAt: now.getTime(),
      personId: locked.actor.id,
    });
    return { change: await sentChange(tx, row, now), done: 'sent', note: recipient ?? null };
  });
}
