import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { isReglamentError } from '../errors.ts';
import type { LiveServer, LiveSocket } from './context.ts';
import type { Credentials } from './member.ts';
import type { Refused } from './messages.ts';

/** Address of live updates on the server. */
export const LIVE_PATH = '/live';
const MOST_BYTES = 4096;
const CONNECTS_WITHIN = 10_000;

/** True when a page of this origin may connect; a program that is no browser sends none. */
export type Origins = (origin: string | undefined, host: string | undefined) => boolean;

/** Puts Socket.IO on the server. It answers its own path and leaves all others to whoever listened before. */
export function openDoor(server: HttpServer, origins: Origins): LiveServer {
  return new Server(server, {
    path: LIVE_PATH,
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: MOST_BYTES,
    connectTimeout: CONNECTS_WITHIN,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    perMessageDeflate: false,
    httpCompression: false,
    // Another door may stand on the same server.
    destroyUpgrade: false,
    allowRequest: (request, answer) => {
      const good = isOwnPage(request, origins);
      answer(good ? null : 'CROSS_SITE_REFUSED', good);
    },
  });
}

/** A browser says where a page came from by Origin; without one it still says by Sec-Fetch-Site that it is foreign. */
function isOwnPage({ headers }: IncomingMessage, origins: Origins): boolean {
  if (headers.origin === undefined && headers['sec-fetch-site'] === 'cross-site') return false;
  return origins(headers.origin, headers.host);
}

/** What a connection calls with: a token that it gives, or the session that its browser sends along. */
export function credentialsOf({ handshake }: LiveSocket): Credentials {
  const { token } = handshake.auth as { readonly token?: unknown };
  if (token === undefined || token === null) return { cookie: handshake.headers.cookie };
  return { authorization: `Bearer ${typeof token === 'string' ? token : ''}` };
}

/** A refusal as the other side gets it in `connect_error`: the code stands in `data`. */
export function refusedHandshake(error: unknown): Error & { data: Refused } {
  const refused: Refused = isReglamentError(error)
    ? { code: error.code, message: error.message }
    : { code: 'UNEXPECTED', message: 'something went wrong here' };
  return Object.assign(new Error(refused.message), { data: refused });
}
