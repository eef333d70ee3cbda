import { createServer, type Socket } from 'node:net';

const ANSWER = [
  'HTTP/1.1 200 OK',
  'content-type: text/html',
  'content-length: 8',
  'connection: close',
  '',
  'OVERHERE',
].join('\r\n');

/** A listener on this machine that counts whoever comes, whatever they say. */
export interface LoopbackCounter {
  readonly port: number;
  readonly visits: () => number;
  readonly close: () => Promise<void>;
}

export async function loopbackCounter(): Promise<LoopbackCounter> {
  let visits = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    visits += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(ANSWER));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    visits: () => visits,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
