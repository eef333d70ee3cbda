/**
 * A process of its own that works on a database: opens it, says `ready`, waits for a line on standard input, then runs
 * its orders in turn and prints one line of JSON for each, right after the command has answered.
 */
import { once } from 'node:events';
import { openApp } from '../../engine/app.ts';
import { type CreateRequest, createRequest, type SendEvent, sendEvent } from '../../engine/commands/index.ts';
import { ReglamentError } from '../../engine/errors.ts';

/** What the process is to do; `last` stands for the request of the order before. */
export interface Order {
  readonly person: string;
  readonly create?: CreateRequest;
  readonly send?: Omit<SendEvent, 'request'> & { readonly request: string };
}

/** One line of the answer. */
export interface Answer {
  readonly order: number;
  readonly uuid?: string;
  readonly version?: number;
  readonly code?: string;
  readonly reasons?: readonly string[];
}

/** The only argument, as JSON. */
export interface WriterArguments {
  readonly url: string;
  readonly files: string;
  readonly orders: readonly Order[];
  /** Start again at the first order after the last one, for ever. */
  readonly forever?: boolean;
}

const { url, files, orders, forever = false } = JSON.parse(process.argv[2] as string) as WriterArguments;
const app = await openApp({ databaseUrl: url, files });
await app.commands.catalog.current();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
let last = '';
for (;;) {
  for (const [index, order] of orders.entries()) await carryOut(index, order);
  if (!forever) break;
}
await app.close();
process.stdin.destroy();

async function carryOut(order: number, { person, create, send }: Order): Promise<void> {
  let answer: Answer;
  try {
    const { uuid, version } =
      create === undefined
        ? await sendEvent(app.commands, { person }, { ...(send as SendEvent), request: requestOf(send as SendEvent) })
        : await createRequest(app.commands, { person }, create);
    last = uuid;
    answer = { order, uuid, version };
  } catch (error) {
    if (!(error instanceof ReglamentError)) throw error;
    answer = { order, code: error.code, reasons: error.details.map(({ rule }) => rule) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function requestOf({ request }: SendEvent): string {
  return request === 'last' ? last : request;
}
