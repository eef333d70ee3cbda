import type { Express, Request, Response } from 'express';
import { type CommandContext, lookPublicly } from '../../../commands/index.ts';
import { answerByLink, linkedPdf } from '../../../commands/documents/index.ts';
import { isReglamentError, type ReglamentError } from '../../../errors.ts';
import { fill, present } from '../../../presenters/index.ts';
import { linkedDocument } from '../../../queries/documents/index.ts';
import { field, fields, type PageDoor } from '../sign-in/door.ts';
import type { Said } from '../sign-in/say.ts';
import { bareView } from '../view.ts';
import { approveWords } from './words.ts';
import { noQuotePage, quotePage, type Typed } from './approve-page.ts';
import { formToken, isOwnForm, newNonce, nonceCookie, nonceOf } from './form-token.ts';

const LONGEST = 64;
/** What only who has a link is answered with. */
const KNOWN = ['DOCUMENT_REFUSED', 'DOCUMENT_UNRENDERED'] as const;
const EMPTY: Typed = { name: '', position: '', comment: '', options: [] };

/**
 * `/approve/{code}`: a quote for whoever has its link, and the form by which he answers it. No search engine keeps it, and
 * who guesses codes is slowed down.
 */
export function approveRoutes(app: Express, ctx: CommandContext, door: PageDoor): void {
  const show = async (
    request: Request,
    response: Response,
    { said = null, typed = EMPTY }: { readonly said?: Said | null; readonly typed?: Typed } = {},
  ): Promise<void> => {
    const view = { ...bareView(request), now: ctx.now() };
    const code = codeOf(request);
    const found = await lookPublicly(ctx, request.ip ?? '', () => linkedDocument(ctx, code));
    const nonce = nonceOf(request.headers.cookie) ?? newNonce();
    response.append('Set-Cookie', nonceCookie(nonce, code, door.secure));
    const quote = present(found);
    const token = formToken(nonce, code, quote.snapshotHash);
    if (said !== null) response.status(said.status);
    response.send(
      quotePage(view, { quote, token, typed, said, pdf: quote.readable ? `/approve/${code}/pdf` : null }).markup,
    );
  };

  app.get('/approve/:code', (request, response) => hiding(ctx, request, response, () => show(request, response)));

  app.post('/approve/:code', ...door.form, (request, response) =>
    hiding(ctx, request, response, async () => {
      const [code, read] = [codeOf(request), field(request, 'read')];
      const { language } = bareView(request);
      const words = approveWords(language);
      const typed = {
        name: field(request, 'name').slice(0, 200),
        position: field(request, 'position').slice(0, 200),
        comment: field(request, 'comment').slice(0, 2000),
        options: chosenOptions(request),
      };
      const own = isOwnForm(field(request, 'token'), { nonce: nonceOf(request.headers.cookie), code, read });
      if (!own) {
        const said = { status: 403, message: words.stale, details: [], retryAfter: null };
        return show(request, response, { said, typed });
      }
      const decision = field(request, 'decision');
      if (decision !== 'approved' && decision !== 'declined') {
        const said = { status: 422, message: words.undecided, details: [], retryAfter: null };
        return show(request, response, { said, typed });
      }
      const answer = {
        code,
        decision,
        snapshotHash: read,
        ...typed,
        address: (request.ip ?? '').slice(0, 64),
      } as const;
      try {
        await lookPublicly(ctx, request.ip ?? '', () => answerByLink(ctx, answer), KNOWN);
      } catch (error) {
        if (!isReglamentError(error, 'DOCUMENT_REFUSED')) throw error;
        return show(request, response, { said: sayRefused(error, words), typed });
      }
      const chosen = typeof request.query['lang'] === 'string' ? `?lang=${language}` : '';
      response.redirect(303, `/approve/${code}${chosen}`);
    }),
  );

  app.get('/approve/:code/pdf', (request, response) =>
    hiding(ctx, request, response, async () => {
      const paper = await lookPublicly(ctx, request.ip ?? '', () => linkedPdf(ctx, codeOf(request)), KNOWN);
      if (paper === null) {
        // The page tells why there is none.
        response.status(404);
        return show(request, response);
      }
      const { bytes, name } = paper;
      response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
      response.type('application/pdf').send(Buffer.from(bytes));
    }),
  );
}

/** What was ticked, and what was chosen of each set of alternatives. */
function chosenOptions(request: Request): string[] {
  const sets = Object.keys((request.body ?? {}) as object).filter((name) => name.startsWith('set-'));
  const chosen = [...fields(request, 'option'), ...sets.map((name) => field(request, name))];
  return [...new Set(chosen.filter((id) => id !== ''))].slice(0, 40);
}

function codeOf(request: Request): string {
  return String(request.params['code']).slice(0, LONGEST);
}

/** Answers what opens nothing: a link that nobody gave and one that was taken back alike. */
async function hiding(
  ctx: CommandContext,
  request: Request,
  response: Response,
  work: () => Promise<void>,
): Promise<void> {
  const view = { ...bareView(request), now: ctx.now() };
  const words = approveWords(view.language);
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.vary('Accept-Language').type('html');
  try {
    await work();
  } catch (error) {
    if (isReglamentError(error, 'LOGIN_THROTTLED')) {
      const count = Number(error.params.seconds);
      response.setHeader('Retry-After', String(count));
      response.status(429).send(noQuotePage(view, fill(words.throttled, { count })).markup);
    } else if (isReglamentError(error, 'DOCUMENT_UNRENDERED')) {
      response.status(409).send(noQuotePage(view, words.unrendered).markup);
    } else if (isReglamentError(error, 'DOCUMENT_NOT_FOUND')) {
      response.status(404).send(noQuotePage(view, words.unknown).markup);
    } else throw error;
  }
}

function sayRefused(error: ReglamentError, words: ReturnType<typeof approveWords>): Said {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const details = error.details.map(({ rule, message }) => reasons[rule.split(':')[0] ?? ''] ?? message);
  return { status: error.status, message: words.refused, details: [...new Set(details)], retryAfter: null };
}
