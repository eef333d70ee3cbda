/** The door on a database of its own: `engine/main.ts` in processes that a test starts, kills and starts again. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, openApp } from '../../engine/app.ts';
import { installPack } from '../../engine/commands/index.ts';
import { SCOPES } from '../../engine/http/auth/caller.ts';
import { hashSecret, insertToken } from '../../engine/store/people/index.ts';
import { openStore, readActor, type Store, uuidv7 } from '../../engine/store/index.ts';
import { start, type Started } from '../main/started.ts';
import { addPerson } from './people.ts';
import { tempFolder } from './temp.ts';
import { type Database, newDatabase } from './world.ts';
import { type PackFiles, readPackFiles } from './world-pack.ts';

const CLOCK = fileURLToPath(new URL('./door-clock.ts', import.meta.url));
/** Below the ports that the system gives to others while a server is away. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;

export interface DoorOptions {
  readonly database: Database;
  /** A folder or files in memory. */
  readonly pack: string | PackFiles;
  /** The role of whoever calls. */
  readonly role: string;
  /** How much faster than real the clock of the servers runs; 1 unless given. */
  readonly pace?: number;
  /** What else is to be prepared before the first server starts. */
  readonly prepare?: (app: App) => Promise<unknown>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface Door {
  /** Of the first server; it stays the same over restarts. */
  readonly url: string;
  readonly token: string;
  readonly database: string;
  /** Starts a server at `url`, or at another one (the second process on the database). */
  start(port?: number): Started;
  /** Calls as the person of the token; rejects when there is no whole answer. */
  call(method: string, path: string, body?: object, headers?: Record<string, string>, at?: string): Promise<Answer>;
  /** Ends whatever still runs; for the end of a test that failed, too. */
  end(): Promise<void>;
  /** Looks into the database by a connection of its own, closed afterwards. */
  look<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** Prepares a database with a pack and somebody with a token. Nothing of this process has it open afterwards. */
export async function openDoor({ database, pack, role, pace = 1, prepare }: DoorOptions): Promise<Door> {
  const databaseUrl = await newDatabase(database);
  const folder = tempFolder('door');
  const files = join(folder, 'data', 'files');
  const token = `rgl_${uuidv7()}`;
  const app = await openApp({ databaseUrl, files });
  try {
    await installPack(app.commands, 'system', { files: typeof pack === 'string' ? readPackFiles(pack) : pack });
    await addToken(app.store, role, token);
    await prepare?.(app);
  } finally {
    await app.close();
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    WEBHOOK_ALLOW: '127.0.0.1',
    REGLAMENT_DEMO: '0',
    ...(pace === 1 ? {} : { NODE_OPTIONS: `--import ${CLOCK}`, DOOR_PACE: `${pace}`, DOOR_FROM: `${Date.now()}` }),
  };
  const started: Started[] = [];
  return {
    url,
    token,
    database: databaseUrl,
    start(at = port) {
      const server = start(folder, { ...settings, PORT: String(at) });
      started.push(server);
      return server;
    },
    async end() {
      await Promise.all(started.map((server) => server.stop('SIGKILL')));
    },
    async call(method, path, body, headers = {}, at = url) {
      const response = await fetch(`${at}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
    },
    async look(work) {
      const store = await openStore({ url: databaseUrl, files, migrate: false });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    },
  };
}

async function addToken(store: Store, role: string, token: string): Promise<void> {
  const { person } = await addPerson(store, { roles: [role] });
  const personId = (await readActor(store.read, person))?.id ?? 0;
  const common = { uuid: uuidv7(), name: 'door', createdAt: 0, createdBy: personId, expiresAt: null };
  await insertToken(store.read, { ...common, hash: hashSecret(token), personId, scopes: SCOPES });
}

/** A port that nobody has now, and that nobody is given by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise((closed) => void probe.close(closed));
    return port;
  }
}
