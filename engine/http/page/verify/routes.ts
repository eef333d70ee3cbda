import type { Express } from 'express';
import { type CommandContext, lookPublicly } from '../../../commands/index.ts';
import { isReglamentError } from '../../../errors.ts';
import { fill, present } from '../../../presenters/index.ts';
import { publicDocument } from '../../../queries/documents/index.ts';
import { bareView } from '../view.ts';
import { noPaperPage, paperPage, verifyWords } from './verify-page.ts';

const LONGEST = 64;

/** `/verify/{code}`: whether a paper is genuine, for whoever holds it. No search engine keeps it, and no address tells the code on. */
export function verifyRoutes(app: Express, ctx: CommandContext): void {
  app.get('/verify/:code', async (request, response) => {
    const view = { ...bareView(request), now: ctx.now() };
    const words = verifyWords(view.language);
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.vary('Accept-Language').type('html');
    const code = request.params.code.slice(0, LONGEST);
    try {
      const paper = await lookPublicly(ctx, request.ip ?? '', () => publicDocument(ctx, code));
      response.send(paperPage(view, present(paper)).markup);
    } catch (error) {
      if (isReglamentError(error, 'LOGIN_THROTTLED')) {
        const count = Number(error.params.seconds);
        response.setHeader('Retry-After', String(count));
        response.status(429).send(noPaperPage(view, fill(words.throttled, { count })).markup);
      } else if (isReglamentError(error, 'DOCUMENT_NOT_FOUND')) {
        response.status(404).send(noPaperPage(view, words.unknown).markup);
      } else throw error;
    }
  });
}
