import { connect } from 'node:net';

/** What came back on one connection: statuses in order, and everything as it was. */
export interface Wire {
  readonly statuses: readonly number[];
  readonly text: string;
}

const QUIET_MS = 40;
const LONGEST_MS = 5000;

/**
 * Writes bytes as they are on a connection of its own, and reads until the server closes it, or has answered `answers`
 * times and says no more. Fails when neither comes within five seconds.
 */
export function onTheWire(url: string, bytes: string | Uint8Array, answers = 1): Promise<Wire> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let quiet: NodeJS.Timeout | undefined;
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end of the answer: ${Buffer.concat(pieces).toString('latin1').slice(0, 200)}`));
    }, LONGEST_MS);
    const read = (): Wire => {
      const text = Buffer.concat(pieces).toString('latin1');
      return { text, statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)) };
    };
    const done = (): void => {
      clearTimeout(late);
      clearTimeout(quiet);
      socket.destroy();
      resolve(read());
    };
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece);
      clearTimeout(quiet);
      if (read().statuses.length >= answers) quiet = setTimeout(done, QUIET_MS);
    });
    // A server that has refused may close before all was written.
    socket.on('error', done);
    socket.on('close', done);
  });
}

/** A call as it is written on a connection. */
export function wireCall(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Uint8Array {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}
