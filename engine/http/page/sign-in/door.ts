import express, { type Request, type RequestHandler, type Response } from 'express';
import type { CommandContext } from '../../../commands/index.ts';
import { isReglamentError, ReglamentError } from '../../../errors.ts';
import { readFailure } from '../../api/read-body.ts';
import { authenticate } from '../../auth/authenticate.ts';
import type { Caller } from '../../auth/caller.ts';
import { sameSite } from '../../auth/cross-site.ts';

export interface PageOptions {
  readonly publicUrl?: string | undefined;
  /** True when people reach us over https. */
  readonly secure: boolean;
}

/** What pages need to know who is there, and to take forms from themselves alone. */
export interface PageDoor extends PageOptions {
  /** Who is signed in by a session; null for nobody. */
  readonly caller: (request: Request) => Promise<Caller | null>;
  /** The same, and whoever is not is sent to the log-in and back: then nothing is left to answer. */
  readonly signedIn: (request: Request, response: Response) => Promise<Caller | null>;
  /** Reads a form of a page of ours. Fails with CROSS_SITE_REFUSED for another's. */
  readonly form: readonly RequestHandler[];
}

/** Leads on to the page that a person begins with. */
export const START = '/start';

/** Bytes: the longest answer to a quote, in any letters. */
const LARGEST_FORM = 32 * 1024;
const MOST_FIELDS = 50;

export function pageDoor(ctx: CommandContext, options: PageOptions): PageDoor {
  const who = authenticate(ctx, { secure: options.secure });
  const caller = async ({ headers: { cookie } }: Request): Promise<Caller | null> => {
    try {
      return await who({ cookie });
    } catch (error) {
      if (isReglamentError(error, 'NOT_SIGNED_IN')) return null;
      throw error;
    }
  };
  return {
    ...options,
    caller,
    async signedIn(request, response) {
      const found = await caller(request);
      if (found === null) {
        const next = request.method === 'GET' ? request.originalUrl : '/account';
        response.redirect(303, `/login?${new URLSearchParams({ next }).toString()}`);
      }
      return found;
    },
    form: [
      (request, _, next) => {
        if (!sameSite(request.headers, options.publicUrl)) throw new ReglamentError('CROSS_SITE_REFUSED');
        next();
      },
      formReader(),
    ],
  };
}

function formReader(): RequestHandler {
  const read = express.urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: MOST_FIELDS });
  return (request, response, next) =>
    read(request, response, (error: unknown) =>
      next(error === undefined ? undefined : readFailure(error, LARGEST_FORM)),
    );
}

/** A field of a form; empty when it was not sent, or sent more than once. */
export function field(request: Request, name: string): string {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0') ? value : '';
}

/** Every value of a field that may stand in a form more than once. */
export function fields(request: Request, name: string): string[] {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return [value].flat().filter((each) => typeof each === 'string');
}

/** Where to go after the log-in: a path of ours, whatever was asked for. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(next) || next.length > 1000) return '/';
  if (!URL.canParse(next, 'http://ours')) return '/';
  const { origin, pathname, search } = new URL(next, 'http://ours');
  return origin === 'http://ours' && !pathname.startsWith('//') ? pathname + search : '/';
}
