import type { CommandContext } from '../../commands/index.ts';
import {
  composeMail,
  DOCUMENT_MAIL,
  mailAccepted,
  mailFailed,
  type MailLetter,
} from '../../commands/documents/index.ts';
import type { Delivery } from '../../extend/index.ts';
import type { SentKind, Tried } from '../attempt-delivery.ts';
import { MOST_ATTEMPTS } from '../backoff.ts';
import { mailText } from './mail-text.ts';
import { judgeRefusal, MAIL_TIMEOUT_MS, type MailSettings, messageIdOf, smtpTransport, statusOf } from './smtp.ts';

const OFF = 'no mail server is configured: SMTP_URL and MAIL_FROM are not set';

/**
 * Mails documents with their PDF, one letter to all its recipients, and writes down what became of it. A letter whose paper is
 * not made yet waits. Without settings it is tried again, as when the server is down.
 */
export function documentMailKind(ctx: CommandContext, settings: MailSettings | null): SentKind {
  const transport = settings === null ? null : smtpTransport(settings);
  const send = async (letter: MailLetter, { key, createdAt }: Delivery): Promise<Tried & Sent> => {
    if (transport === null || settings === null) return { done: false, retry: true, error: OFF };
    const messageId = messageIdOf(settings, key);
    try {
      const { response, rejected } = await transport.sendMail({
        from: settings.from,
        to: letter.to.map((address) => ({ name: '', address })),
        ...(letter.copy === null ? {} : { bcc: { name: '', address: letter.copy } }),
        ...wordsOf(letter),
        attachments: [
          {
            filename: letter.attachment.name,
            content: Buffer.from(letter.attachment.bytes),
            contentType: 'application/pdf',
          },
        ],
        messageId,
        date: new Date(createdAt),
        headers: { 'X-Auto-Response-Suppress': 'OOF' },
      });
      const status = statusOf(Number.parseInt(response, 10));
      return { done: true, note: `the server took it: ${response}`, ...status, accepted: { messageId, rejected } };
    } catch (error) {
      const { response } = error as { readonly response?: unknown };
      const judged = judgeRefusal(error);
      // What the server said, without what the library says of it.
      return typeof response === 'string' && response !== '' ? { ...judged, error: response } : judged;
    }
  };
  return {
    type: DOCUMENT_MAIL,
    timeoutMs: MAIL_TIMEOUT_MS,
    async deliver(delivery): Promise<Tried> {
      const { delivery: uuid } = delivery.payload as { readonly delivery: string };
      const composed = await composeMail(ctx, uuid);
      if ('over' in composed) return { done: true, skipped: true, note: composed.over };
      if ('waits' in composed) return { done: false, retry: true, waits: true, error: composed.waits };
      if ('refused' in composed) {
        await mailFailed(ctx, uuid, { failure: composed.refused, final: true });
        return { done: false, retry: false, error: composed.refused };
      }
      const { accepted, ...tried } = await send(composed.letter, delivery);
      if (accepted !== undefined) {
        const rejected = accepted.rejected.map((address) => String(address));
        await mailAccepted(ctx, uuid, { messageId: accepted.messageId, rejected });
      } else if (!tried.done) {
        const final = !tried.retry || delivery.attempts + 1 >= MOST_ATTEMPTS;
        await mailFailed(ctx, uuid, { failure: tried.error, final });
      }
      return tried;
    },
  };
}

interface Sent {
  readonly accepted?: { readonly messageId: string; readonly rejected: readonly unknown[] };
}

function wordsOf({ subject, text, language }: MailLetter): ReturnType<typeof mailText> {
  const known = language === 'en' ? 'en' : 'ru';
  return mailText({ subject: { [known]: subject }, body: { [known]: text }, language: known }, null);
}
