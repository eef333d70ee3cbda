import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express, Request, Response } from 'express';
import { ReglamentError } from '../../errors.ts';
import type { PageDoor } from '../page/sign-in/door.ts';
import { type BuiltFile, BuiltFiles, CODINGS } from './built-files.ts';

/** Where `npm run build` puts them. */
const BUILT = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * Only our own scripts, none of them inline, and nothing made from text; styles may be inline, because the components set
 * them so; pictures may come from memory, as previews do.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const FOREVER = 'public, max-age=31536000, immutable';

/** `/<name>/` and everything below: the pages of a front end, for those who are signed in; the rest is done by the API. */
export function frontEndRoutes(app: Express, name: 'designer' | 'desk', door: PageDoor, folder = BUILT): void {
  const files = new BuiltFiles(join(folder, name));

  app.get(`/${name}/assets/:file`, (request, response) => {
    const file = files.asset(request.params.file);
    if (file === undefined) throw new ReglamentError('ROUTE_NOT_FOUND', { path: request.path });
    response.setHeader('Cache-Control', FOREVER);
    send(request, response, file);
  });

  app.get(`/${name}/sw.js`, (request, response) => {
    const file = files.worker();
    if (file === undefined) throw new ReglamentError('ROUTE_NOT_FOUND', { path: request.path });
    response.setHeader('Cache-Control', 'no-cache');
    send(request, response, file);
  });

  app.get([`/${name}`, `/${name}/{*page}`], async (request, response) => {
    if ((await door.signedIn(request, response)) === null) return;
    const page = files.page();
    if (page === undefined) throw new ReglamentError('PAGES_NOT_BUILT', { name });
    response.setHeader('Cache-Control', 'no-cache');
    send(request, response, page);
  });
}

/** A worker obeys the policy that its own script came with, so every file bears it. */
function send(request: Request, response: Response, file: BuiltFile): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Content-Type', file.type);
  response.vary('Accept-Encoding');
  const coding = CODINGS.find((each) => request.acceptsEncodings(each) === each) ?? 'identity';
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.end(file.as(coding));
}
