import type { Response } from 'express';
import type { Html } from '../html.ts';
import type { Said } from './say.ts';

/** Sends a page, with the status of what went wrong. */
export function send(response: Response, said: Said | null, page: Html): void {
  if (said !== null) response.status(said.status);
  if (said !== null && said.retryAfter !== null) response.setHeader('Retry-After', String(said.retryAfter));
  response.vary('Accept-Language').type('html').send(page.markup);
}
