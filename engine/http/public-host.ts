import type { RequestHandler } from 'express';
import { ReglamentError } from '../errors.ts';

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** True for a name that every machine has for itself, with or without a port. */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL.test(host);
}

export interface PublicHost {
  readonly publicUrl?: string | undefined;
  /** True when only this machine can connect: then it also answers under the names that a machine has for itself. */
  readonly local: boolean;
}

/**
 * Answers only under the host of the public address, and under local names where nobody else can connect. A page
 * elsewhere may give its own name our address to have a browser read here for it. Behind a proxy that is believed, the
 * host is what the proxy was asked for.
 */
export function publicHostOnly({ publicUrl, local }: PublicHost): RequestHandler {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const port = publicUrl?.startsWith('https:') === true ? /:443$/ : /:80$/;
  return (request, _, next) => {
    const { host } = request;
    if (host !== undefined && known !== undefined && host.toLowerCase().replace(port, '') === known) return next();
    if (local && isLocalHost(host)) return next();
    throw new ReglamentError('HOST_UNKNOWN', { host: host?.slice(0, 100) ?? 'none' });
  };
}
