import type { MailPayload } from '../../commands/notices/index.ts';
import type { EngineKind, Tried } from '../attempt-delivery.ts';
import { mailText } from './mail-text.ts';
import { judgeRefusal, MAIL_TIMEOUT_MS, type MailSettings, messageIdOf, smtpTransport, statusOf } from './smtp.ts';

/** One address and nothing else: no name, no second one, no line break. */
const ADDRESS = /^[^\s<>,;:"()[\]\\@]{1,64}@[^\s<>,;:"()[\]\\@]{1,190}$/;

/**
 * Sends mails by SMTP. What the server refuses for now is tried again, what it refuses for good is a dead letter. Without
 * settings nothing is sent, and each delivery says so. `publicUrl`: where links into the program lead.
 */
export function mailKind(settings: MailSettings | null, publicUrl: string | null = null): EngineKind {
  if (settings === null) {
    const off: Tried = { done: true, skipped: true, note: 'mail is off: SMTP_URL and MAIL_FROM are not set' };
    return { type: 'mail', forgets: true, deliver: async () => off };
  }
  const transport = smtpTransport(settings);
  return {
    type: 'mail',
    forgets: true,
    timeoutMs: MAIL_TIMEOUT_MS,
    async deliver({ key, payload, createdAt }): Promise<Tried> {
      const mail = payload as MailPayload;
      if (typeof mail.to !== 'string' || !ADDRESS.test(mail.to))
        return { done: false, retry: false, error: 'the recipient has no valid mail address' };
      const link = mail.path === undefined || publicUrl === null ? null : new URL(mail.path, publicUrl).href;
      try {
        const { response } = await transport.sendMail({
          from: settings.from,
          to: { name: '', address: mail.to },
          ...mailText(mail, link),
          messageId: messageIdOf(settings, key),
          date: new Date(createdAt),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { done: true, note: `the server took it: ${response}`, ...statusOf(Number.parseInt(response, 10)) };
      } catch (error) {
        return judgeRefusal(error);
      }
    },
  };
}
