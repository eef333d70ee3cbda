/** A process that calls a server over and over, told by one JSON line on stdin; its figure is one JSON line on stdout. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { underLoad } from '../load.ts';
import { callOf, type LoadOrder, type WireCall } from './calls.ts';

const order = JSON.parse(await text(process.stdin)) as LoadOrder;
const agent = new Agent({ keepAlive: true, maxSockets: order.concurrency });
const base = new URL(order.url);

const figure = await underLoad(order.concurrency, order.milliseconds, (chain) =>
  send(callOf(order.kind, order.requests[chain % order.requests.length] ?? '')),
);
agent.destroy();
process.stdout.write(`${JSON.stringify(figure)}\n`);

function send({ method, path, body, headers = {}, status }: WireCall): Promise<void> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const type =
    sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method,
        path,
        headers: { ...headers, ...type, authorization: `Bearer ${order.token}` },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          if (response.statusCode === status) return resolve();
          reject(new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(chunks).toString()}`));
        });
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(sent);
  });
}
