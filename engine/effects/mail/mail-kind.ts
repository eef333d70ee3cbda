import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { MailPayload } from '../../commands/notices/index.ts';
import type { EngineKind, Tried } from '../attempt-delivery.ts';
import { mailText } from './mail-text.ts';

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  /** "Name <address>" or an address. */
  readonly from: string;
}

const TIMEOUT_MS = 45_000;
const WAIT_MS = 15_000;
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
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s<>@]+?)>?\s*$/.exec(settings.from)?.[1] ?? 'localhost';
  return {
    type: 'mail',
    forgets: true,
    timeoutMs: TIMEOUT_MS,
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
          // The same at each try, so that a mail that comes twice is recognised.
          messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
          date: new Date(createdAt),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { done: true, note: `the server took it: ${response}`, ...statusOf(Number.parseInt(response, 10)) };
      } catch (error) {
        return judge(error);
      }
    },
  };
}

interface SmtpError {
  readonly message?: string;
  readonly code?: string;
  readonly responseCode?: number;
}

/** Wrong credentials are ours, and are mended; all else that the server refuses for good is about this mail. */
function judge(error: unknown): Tried {
  const { code, responseCode, message = String(error) } = error as SmtpError;
  const forGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { done: false, retry: !forGood, error: message, ...statusOf(responseCode) };
}

function statusOf(status: number | undefined): { status?: number } {
  return status === undefined || Number.isNaN(status) ? {} : { status };
}
