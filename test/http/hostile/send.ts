import { Agent, request } from 'node:http';
import type { HostileCall } from './calls.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const HANGS_AFTER = 10_000;

/** Sends calls as they are, over connections that are kept. Fails when an answer takes longer than ten seconds. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #url: string;
  readonly #who: Readonly<Record<string, string>>;

  constructor(url: string, who: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#who = who;
  }

  send({ method, path, headers, body }: HostileCall): Promise<Answer> {
    const { hostname, port } = new URL(this.#url);
    const all = { ...this.#who, ...headers, ...lengthOf(body) };
    return new Promise((resolve, reject) => {
      const to = { hostname, port, method, path: `/api/v1${path}`, headers: all, agent: this.#agent };
      const call = request(to, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers: told } = response;
          resolve({ status: statusCode, headers: told, body: Buffer.concat(pieces).toString() });
        });
      });
      call.setTimeout(HANGS_AFTER, () => call.destroy(new Error('there was no answer in ten seconds')));
      call.on('error', reject);
      call.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function lengthOf(body: HostileCall['body']): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}
