import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a call that changes something came from a page of ours, by what the browser says of it: `Sec-Fetch-Site`, or
 * where an old browser does not send it, an `Origin` equal to `publicUrl`, or to the host that was asked when there is
 * none. A call that says neither is not from a page of ours: programs use API tokens.
 */
export function sameSite(
  headers: Pick<IncomingHttpHeaders, 'origin' | 'host'> & { readonly 'sec-fetch-site'?: string | string[] | undefined },
  publicUrl: string | null | undefined,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host: from, origin: whole } = new URL(origin);
  if (publicUrl !== null && publicUrl !== undefined) return whole === new URL(publicUrl).origin;
  return host !== undefined && from === host.toLowerCase();
}
