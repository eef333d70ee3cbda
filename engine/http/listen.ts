import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** For who takes connections beside the requests (WebSocket). */
  readonly server: Server;
  /** From now on `handler` answers; before, everybody is told to come back in a second. */
  serve(handler: RequestListener): void;
  /** Reads the certificate again; throws, and keeps the old one, when it cannot be used. */
  reloadCertificate(): void;
  /** Takes no new connection, lets the requests that run be answered, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Files with a certificate and its key (PEM), to speak https. */
  readonly tls?: { readonly cert: string; readonly key: string } | null;
  /** Whoever is still being answered when this many milliseconds have passed is cut off. */
  readonly closesWithin?: number;
}

const CLOSES_WITHIN = 10_000;
/** Longer than proxies keep an idle connection (nginx 60 s), so that it is never we who close one that is just used. */
const KEEP_ALIVE = 65_000;
const HEADERS_WITHIN = 20_000;
/** The largest upload over a slow line of the countryside takes less; a body that dribbles is cut off. */
const BODY_WITHIN = 180_000;

/**
 * Takes the port. Rejects with the error of the system when it cannot (EADDRINUSE, EACCES …), or of the files of the
 * certificate (ENOENT, ERR_OSSL_…).
 */
export async function listen(port: number, host: string, options: ListenOptions = {}): Promise<Listening> {
  const { tls = null, closesWithin = CLOSES_WITHIN } = options;
  let handler: RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Reglament is starting: try again in a second.\n');
  };
  const pair = (): { cert: Buffer; key: Buffer } => ({
    cert: readFileSync(tls?.cert ?? ''),
    key: readFileSync(tls?.key ?? ''),
  });
  const limits = { keepAliveTimeout: KEEP_ALIVE, headersTimeout: HEADERS_WITHIN, requestTimeout: BODY_WITHIN };
  const answer: RequestListener = (request, response) => handler(request, response);
  const server = tls === null ? createServer(limits, answer) : createTlsServer({ ...limits, ...pair() }, answer);
  const closing = closer(server, closesWithin);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: taken, address, family } = server.address() as AddressInfo;
  return {
    url: `${tls === null ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    server,
    serve(next) {
      handler = next;
    },
    reloadCertificate() {
      if (tls !== null) (server as TlsServer).setSecureContext(pair());
    },
    close: closing,
  };
}

/** A server closes by itself only connections that are idle at that moment: the others are closed as they are answered. */
function closer(server: Server, within: number): () => Promise<void> {
  const sockets = new Set<Socket>();
  const running = new Set<ServerResponse>();
  let closing = false;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', (_, response) => {
    running.add(response);
    response.shouldKeepAlive &&= !closing;
    response.once('close', () => {
      running.delete(response);
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
  });
  return () =>
    new Promise((closed) => {
      closing = true;
      for (const response of running) response.shouldKeepAlive = false;
      const late = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, within);
      server.close(() => {
        clearTimeout(late);
        closed();
      });
      server.closeIdleConnections();
    });
}
