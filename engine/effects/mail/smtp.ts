import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Tried } from '../attempt-delivery.ts';

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  /** "Name <address>" or an address. */
  readonly from: string;
}

/** A try takes so long at most. */
export const MAIL_TIMEOUT_MS = 45_000;
const WAIT_MS = 15_000;

/** Opens no connection before the first mail. */
export function smtpTransport({ url }: MailSettings): ReturnType<typeof createTransport> {
  return createTransport({
    url,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The same at each try, so that a mail that comes twice is recognised. */
export function messageIdOf({ from }: MailSettings, key: string): string {
  const host = /@([^\s<>@]+?)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`;
}

interface SmtpError {
  readonly message?: string;
  readonly code?: string;
  readonly responseCode?: number;
}

/** Wrong credentials are ours, and are mended; all else that the server refuses for good is about this mail. */
export function judgeRefusal(error: unknown): Tried & { done: false } {
  const { code, responseCode, message = String(error) } = error as SmtpError;
  const forGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { done: false, retry: !forGood, error: message, ...statusOf(responseCode) };
}

export function statusOf(status: number | undefined): { status?: number } {
  return status === undefined || Number.isNaN(status) ? {} : { status };
}
