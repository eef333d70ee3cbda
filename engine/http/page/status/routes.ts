import type { Express } from 'express';
import { type CommandContext, lookPublicly } from '../../../commands/index.ts';
import { isReglamentError } from '../../../errors.ts';
import { fill, present } from '../../../presenters/index.ts';
import { publicStatus } from '../../../queries/index.ts';
import { Query } from '../../query.ts';
import { bareView } from '../view.ts';
import { askStatusPage, statusPage, statusWords } from './status-page.ts';

const LONGEST = 64;

/** `/status`: where a request stands, for people without a log-in. No search engine keeps it, and no address tells the code on. */
export function statusRoutes(app: Express, ctx: CommandContext): void {
  app.get('/status', async (request, response) => {
    const query = Query.ofAny(request);
    const number = (query.text('number') ?? '').slice(0, LONGEST);
    const secret = (query.text('secret') ?? '').slice(0, LONGEST);
    const view = { ...bareView(request), now: ctx.now() };
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.vary('Accept-Language').type('html');
    if (number === '' || secret === '') return void response.send(askStatusPage(view, number, null).markup);
    try {
      const status = await lookPublicly(ctx, request.ip ?? '', () => publicStatus(ctx, { number, secret }));
      response.send(statusPage(view, present(status)).markup);
    } catch (error) {
      const words = statusWords(view.language);
      if (isReglamentError(error, 'LOGIN_THROTTLED')) {
        const count = Number(error.params.seconds);
        response.setHeader('Retry-After', String(count));
        response.status(429).send(askStatusPage(view, number, fill(words.throttled, { count })).markup);
      } else if (isReglamentError(error, 'REQUEST_NOT_FOUND')) {
        response.status(404).send(askStatusPage(view, number, words.unknown).markup);
      } else throw error;
    }
  });
}
