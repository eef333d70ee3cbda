import type { DeliveryServices } from '../../extend/index.ts';
import { type OutboundGuard, OutboundRefused } from './guard.ts';
import { outboundRequest } from './request.ts';

const TIMEOUT_MS = 10_000;
const LIMIT = 1_048_576;
const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * `fetch` for plugins: each address on the way, also where a redirect leads, is looked at by the guard. Answers of at
 * most 1 MiB, within 10 s. Redirects are followed for GET and HEAD alone, `redirect` as in `fetch`. Rejects with
 * OutboundRefused for an address that may not be called.
 */
export function guardedFetch(guard: OutboundGuard): DeliveryServices['fetch'] {
  return async (address, init = {}) => {
    const given = new Request(address, { ...init, signal: null });
    const body = given.body === null ? undefined : new Uint8Array(await given.arrayBuffer());
    const { method, redirect } = given;
    const follows = redirect === 'follow' && (method === 'GET' || method === 'HEAD');
    let url = given.url;
    let headers = Object.fromEntries(given.headers);
    for (let redirects = 0; ; redirects += 1) {
      const signal = init.signal ?? undefined;
      const answer = await outboundRequest(guard, {
        url,
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) },
        body,
        timeoutMs: TIMEOUT_MS,
        limit: LIMIT,
        signal,
      });
      const to = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : null;
      if (to === null || redirect === 'manual') return response(answer);
      if (redirect === 'error' || redirects >= MOST_REDIRECTS) throw new OutboundRefused(`${url} redirects to ${to}`);
      if (!follows) return response(answer);
      const next = new URL(to, url);
      // What was meant for one host is not shown to another.
      if (next.origin !== new URL(url).origin) {
        headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET.includes(name)));
      }
      url = next.href;
    }
  };
}

const SECRET = ['authorization', 'cookie', 'proxy-authorization'];
/** Answers of these statuses have no body. */
const EMPTY = [101, 204, 205, 304];

function response({ status, headers, body }: Awaited<ReturnType<typeof outboundRequest>>): Response {
  return new Response(EMPTY.includes(status) || body.length === 0 ? null : Buffer.from(body), { status, headers });
}
