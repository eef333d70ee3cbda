import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { ReglamentError } from '../../../engine/errors.ts';
import {
  type AttachLive,
  attachLive,
  type Authenticate,
  type Live,
  type LiveCaller,
} from '../../../engine/live/index.ts';
import type { Acting } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

/** A message as it came. */
export interface Heard {
  readonly name: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

/** An answer as the tests look at it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Reply = any;

/** One connection, with everything that it was told. */
export interface Listener {
  readonly socket: Socket;
  readonly heard: readonly Heard[];
  call(name: string, input?: unknown): Promise<Reply>;
  /** Data of the messages of this name so far. */
  said(name: string): Reply[];
  /** Waits for a message of this name, also one that came before, for which `that` holds. */
  hears(name: string, that?: (data: Reply) => boolean): Promise<Reply>;
  /** Waits until everything that was told before has come. */
  settled(): Promise<void>;
  forget(): void;
  close(): void;
}

/** A node of its own with live updates on the database of a world. */
export interface Ground {
  readonly live: Live;
  readonly server: Server;
  readonly url: string;
  readonly port: number;
  readonly log: string[];
  /** Connects as this person and waits until he is in; rejects with the refusal. */
  connect(as: Acting | string, options?: Parameters<typeof io>[1]): Promise<Listener>;
  close(): Promise<void>;
}

/** Takes the uuid of a person as his token. What stands in `signedOut` is refused, `scopes` narrows. */
export class Gate {
  readonly signedOut = new Set<string>();
  readonly scopes = new Map<string, readonly string[]>();

  readonly authenticate: Authenticate = async ({ cookie, authorization }): Promise<LiveCaller | null> => {
    const person = authorization?.replace('Bearer ', '') ?? cookie?.replace('session=', '');
    if (person === undefined) return null;
    if (this.signedOut.has(person)) throw new ReglamentError('NOT_SIGNED_IN');
    return { person, scopes: this.scopes.get(person) ?? null };
  };
}

export const FAST = { beat: 20, authorise: 40, renew: 100 };

export async function openGround(
  world: World,
  gate = new Gate(),
  options: Partial<AttachLive> & { readonly port?: number } = {},
): Promise<Ground> {
  const { port: wanted = 0, ...more } = options;
  const server = createServer((_, response) => response.end('not live'));
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const log: string[] = [];
  const live = attachLive({
    server,
    ctx: world.ctx,
    authenticate: gate.authenticate,
    origins: (origin) => origin === undefined || origin === 'http://good.example',
    log: (line) => log.push(line),
    node: `node-${port}`,
    pace: FAST,
    ...more,
  });
  await live.ready;
  const url = `http://127.0.0.1:${port}`;
  const sockets: Socket[] = [];
  return {
    live,
    server,
    url,
    port,
    log,
    async connect(as, given = {}) {
      const token = typeof as === 'string' ? as : as.person;
      const socket = io(url, { path: '/live', forceNew: true, transports: ['websocket'], auth: { token }, ...given });
      sockets.push(socket);
      const listener = listen(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return listener;
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await live.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

const PATIENCE = 5000;

function listen(socket: Socket): Listener {
  const heard: Heard[] = [];
  socket.onAny((name: string, data: unknown) => heard.push({ name, data }));
  const said = (name: string): Reply[] => heard.filter((each) => each.name === name).map(({ data }) => data);
  return {
    socket,
    heard,
    said,
    call: (name, input) => socket.timeout(PATIENCE).emitWithAck(name, input),
    hears: (name, that = () => true) =>
      until(
        () => said(name).find((data) => that(data)) as unknown,
        () => `${name}; heard ${JSON.stringify(heard)}`,
      ),
    settled: async () =>
      void (await socket.timeout(PATIENCE).emitWithAck('unwatch', { subject: 'definition:role/none' })),
    forget: () => void heard.splice(0),
    close: () => void socket.disconnect(),
  };
}

/** Waits until there is something; fails after five seconds. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, what: () => string): Promise<T> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await pause(5)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited in vain for ${what()}`);
}
