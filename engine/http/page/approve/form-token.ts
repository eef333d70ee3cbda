import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readCookie } from '../../auth/session-cookie.ts';

const COOKIE = 'reglament_approve';
const LASTS_S = 8 * 3600;
const NONCE = /^[A-Za-z0-9_-]{24}$/;

/** What the browser that was shown the page was given with it; undefined when it brings nothing of ours. */
export function nonceOf(cookie: string | undefined): string | undefined {
  const nonce = readCookie(cookie, COOKIE);
  return nonce !== undefined && NONCE.test(nonce) ? nonce : undefined;
}

export function newNonce(): string {
  return randomBytes(18).toString('base64url');
}

/** A cookie of this link alone, which no other site's form brings along. */
export function nonceCookie(nonce: string, code: string, secure: boolean): string {
  const parts = [`${COOKIE}=${nonce}`, `Path=/approve/${encodeURIComponent(code)}`, 'HttpOnly', 'SameSite=Strict'];
  return [...parts, `Max-Age=${LASTS_S}`, ...(secure ? ['Secure'] : [])].join('; ');
}

/** What stands in the form: of this browser, this link and this text. */
export function formToken(nonce: string, code: string, snapshotHash: string): string {
  return createHmac('sha256', nonce).update(`${code}\n${snapshotHash}`).digest('base64url');
}

/** True when the form was taken from a page that this browser was shown of this link. */
export function isOwnForm(token: string, of: { nonce: string | undefined; code: string; read: string }): boolean {
  if (of.nonce === undefined) return false;
  const [given, wanted] = [token, formToken(of.nonce, of.code, of.read)].map((each) => Buffer.from(each));
  return (
    given !== undefined && wanted !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
  );
}
