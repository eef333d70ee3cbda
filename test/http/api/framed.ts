import express from 'express';
import { mountApi } from '../../../engine/http/api/mount.ts';
import type { ApiRoute } from '../../../engine/http/api/route.ts';
import type { Authenticate, Caller } from '../../../engine/http/auth/caller.ts';
import { errorHandler, nothingHere } from '../../../engine/http/error-handler.ts';
import { listen } from '../../../engine/http/index.ts';
import { NO_LOG } from '../../../engine/log.ts';
import { requestId } from '../../../engine/http/request-id.ts';
import { sameSite } from '../../../engine/http/auth/cross-site.ts';
import { ReglamentError } from '../../../engine/errors.ts';

/** What a test looks at of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface Framed {
  readonly url: string;
  call(method: string, path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

const SOMEBODY: Caller = {
  person: '00000000-0000-7000-8000-000000000001',
  kind: 'staff',
  via: 'session',
  uuid: '00000000-0000-7000-8000-000000000002',
  scopes: null,
};

/** Cookie "in": a session; token "Bearer read": a token with that scope; anything else is nobody's. */
const authenticate: Authenticate = async ({ cookie, authorization }) => {
  const scope = /^Bearer (\w+)$/.exec(authorization ?? '')?.[1];
  if (scope !== undefined) return { ...SOMEBODY, via: 'token', scopes: [scope as 'read'] };
  if (cookie === undefined) return null;
  if (cookie === 'in') return SOMEBODY;
  throw new ReglamentError('NOT_SIGNED_IN');
};

/** A server with these routes alone. */
export async function frame(routes: readonly ApiRoute[], checkAnswers = true): Promise<Framed> {
  const app = express();
  app.set('query parser', 'simple');
  app.use(requestId);
  app.use(
    '/api/v1',
    mountApi(routes, { authenticate, sameSite: (request) => sameSite(request.headers, undefined), checkAnswers }),
  );
  app.use(nothingHere);
  app.use(errorHandler(NO_LOG));
  const listening = await listen(0, '127.0.0.1');
  listening.serve(app);
  return {
    url: listening.url,
    async call(method, path, init = {}) {
      const headers = new Headers(init.headers);
      // Calls come from a page of ours unless they say otherwise.
      if (!headers.has('origin') && !headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
      const response = await fetch(`${listening.url}/api/v1${path}`, { method, ...init, headers });
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json') === true;
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
    },
    close: () => listening.close(),
  };
}
