import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Checked, type OutboundGuard, OutboundRefused } from './guard.ts';

export interface OutboundRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** For all of it, from the look at the name to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Bytes of an answer that are read. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * Calls another system, once and without following where it sends us. Fails with OutboundRefused for an address that may
 * not be called, and with what the network says.
 */
export async function outboundRequest(guard: OutboundGuard, input: OutboundRequest): Promise<OutboundAnswer> {
  const problem = guard.problem(input.url);
  if (problem !== null) throw new OutboundRefused(`${input.url} may not be called: ${problem}`);
  const url = new URL(input.url);
  const late = AbortSignal.timeout(input.timeoutMs);
  const signal = input.signal === undefined ? late : AbortSignal.any([late, input.signal]);
  try {
    const addresses = await unless(signal, guard.check(url.hostname));
    return await exchange(url, input, addresses, signal);
  } catch (error) {
    if (late.aborted) throw new Error(`no answer within ${input.timeoutMs / 1000} s`, { cause: error });
    throw error;
  }
}

function exchange(
  url: URL,
  { method, headers, body, limit }: OutboundRequest,
  addresses: readonly Checked[],
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  const secure = url.protocol === 'https:';
  // An agent of its own: no connection of somebody else is used again, and no proxy of the environment.
  const agent = secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });
  const options = { method, headers, agent, signal, lookup: pinnedTo(addresses), maxHeaderSize: 16_384 };
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      readAnswer(response, limit).then(resolve, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The connection goes to an address that was looked at, whatever the name means by now. */
function pinnedTo(addresses: readonly Checked[]): LookupFunction {
  const [first] = addresses as [Checked];
  return (_, options, callback) => {
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

async function readAnswer(response: IncomingMessage, limit: number): Promise<OutboundAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) {
      response.destroy();
      throw new Error(`the answer is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}

function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
