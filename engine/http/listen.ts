import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** From now on `handler` answers; before, everybody is told to come back in a second. */
  serve(handler: RequestListener): void;
  /** Takes no new request, lets those that run be answered, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

/** Whoever is still being answered when this many milliseconds have passed is cut off. */
const CLOSES_WITHIN = 5000;

/** Takes the port, and rejects with the error of the system when it cannot (EADDRINUSE, EACCES …). */
export function listen(port: number, host: string): Promise<Listening> {
  let handler: RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Reglament is starting: try again in a second.\n');
  };
  const server = createServer((request, response) => handler(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: taken, address, family } = server.address() as AddressInfo;
      const name = family === 'IPv6' ? `[${address}]` : address;
      resolve({
        url: `http://${name}:${taken}`,
        serve(next) {
          handler = next;
        },
        close: () =>
          new Promise((closed) => {
            const late = setTimeout(() => server.closeAllConnections(), CLOSES_WITHIN);
            server.close(() => {
              clearTimeout(late);
              closed();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}
