import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a call that a browser made with our cookie came from a page of ours. Browsers say so in `Sec-Fetch-Site`;
 * older ones in `Origin`, which is then compared with where people reach us. A caller that says neither is no browser.
 */
export function sameSite(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return publicUrl === undefined ? new URL(origin).host === host : origin === new URL(publicUrl).origin;
}
