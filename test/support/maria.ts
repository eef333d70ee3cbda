/**
 * A private MariaDB for tests: its own data folder, socket and free port, nothing of the machine's configuration.
 * Nothing outlives the tests: the server also ends when the process that started it is killed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import mysql from 'mysql2/promise';

/** A running server. */
export interface Maria {
  readonly port: number;
  readonly socket: string;
  /** Makes an empty utf8mb4 database whose name begins with `name` and promises its `mysql://` address. */
  database(name: string): Promise<string>;
  /** Ends the server at once (nothing is flushed) and removes its data; a second call does nothing. */
  stop(): Promise<void>;
}

export interface MariaOptions {
  /** True writes and syncs the log at every commit, as production does; false (the default) is faster. */
  readonly durable?: boolean;
  /** Further options of the server, such as `--max-connections=20`. */
  readonly extra?: readonly string[];
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/reglament/', import.meta.url));
const DURABLE = ['--innodb-flush-log-at-trx-commit=1'];
/** Nothing waits for a disk. A server that does not know an option goes on without it. */
const QUICK = [
  '--innodb-flush-log-at-trx-commit=0',
  '--skip-innodb-doublewrite',
  '--loose-debug-no-sync',
  '--loose-innodb-stats-persistent=0',
  // A table in a file of its own takes several times the room, and a world has many.
  '--skip-innodb-file-per-table',
];
const STARTS_WITHIN = 30_000;
/**
 * Becomes the server itself. Beside it waits a reader of standard input, which the system closes when our process ends
 * in whatever way; then it ends the server and removes its folder.
 */
const TIED_TO_US =
  'folder=$1; shift; exec 3<&0; (read -r _ <&3; kill -9 $$; rm -rf "$folder") & exec "$@" 3<&- </dev/null';

let shared: Promise<Maria> | undefined;

/** Resolves when the folder is gone. The shell that watches over the server removes it as well, file by file beside us. */
async function removed(folder: string): Promise<void> {
  while (existsSync(folder)) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    await pause(20);
  }
}

/** Says whether this machine has a MariaDB server to test with. */
export function hasMaria(): boolean {
  return program('mariadbd') !== undefined;
}

/** Promises the one server that all suites of this process share; it is started by the first call. */
export function sharedMaria(): Promise<Maria> {
  shared ??= startMaria();
  return shared;
}

/** Starts a server of its own. Throws with the end of the server's log when it does not answer within 30 s. */
export async function startMaria(options: MariaOptions = {}): Promise<Maria> {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-maria-'));
  cpSync(template(), join(folder, 'data'), { recursive: true });
  const socket = join(folder, 'socket');
  const port = await freePort();
  const command = [needed('mariadbd'), ...settings(folder, port, options)];
  const server = spawn('sh', ['-c', TIED_TO_US, 'sh', folder, ...command], { stdio: ['pipe', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (piece: Buffer) => {
    log = (log + piece.toString('utf8')).slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // A forgotten server must not keep the tests from ending.
  server.unref();
  (server.stdin as Socket).unref();
  (server.stderr as Socket).unref();

  try {
    await answers(server, socket);
  } catch (error) {
    server.stdin.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    throw new Error(`mariadbd did not start: ${log}`, { cause: error });
  }
  let databases = 0;
  return {
    port,
    socket,
    async database(name) {
      databases += 1;
      const full = `${name.replace(/\W/g, '_')}_${databases}`;
      const connection = await mysql.createConnection({ socketPath: socket, user: 'root' });
      await connection.query(`CREATE DATABASE \`${full}\` CHARACTER SET utf8mb4`);
      await connection.end();
      return `mysql://root@127.0.0.1:${port}/${full}`;
    },
    async stop() {
      server.ref();
      server.stdin.end();
      await ended;
      await removed(folder);
    },
  };
}

function settings(folder: string, port: number, options: MariaOptions): string[] {
  return [
    '--no-defaults',
    // Said aloud, because the server refuses to run as root unasked.
    `--user=${userInfo().username}`,
    `--datadir=${join(folder, 'data')}`,
    // A server that starts clears away the temporary tables of others in a folder they share.
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--innodb-log-file-size=32M',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=200',
    ...(options.durable === true ? DURABLE : QUICK),
    ...(options.extra ?? []),
  ];
}

async function answers(server: ChildProcess, socket: string): Promise<void> {
  const until = Date.now() + STARTS_WITHIN;
  for (;;) {
    try {
      const connection = await mysql.createConnection({ socketPath: socket, user: 'root' });
      await connection.end();
      return;
    } catch (error) {
      const gone = server.exitCode !== null || server.signalCode !== null;
      if (gone || Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/** The folder of an empty server, made once per version: filling it takes seconds, copying it a moment. */
function template(): string {
  const version = execFileSync(needed('mariadbd'), ['--version'], { encoding: 'utf8' });
  const ready = join(CACHE, `mariadb-${/[\d.]+-MariaDB\S*/.exec(version)?.[0] ?? 'unknown'}`);
  if (existsSync(ready)) return ready;
  mkdirSync(CACHE, { recursive: true });
  // Its scripts do not quote every path, so the work is done in a folder whose name has no spaces.
  const work = mkdtempSync(join(tmpdir(), 'reglament-maria-'));
  execFileSync(
    needed('mariadb-install-db'),
    [
      '--no-defaults',
      `--user=${userInfo().username}`,
      `--datadir=${join(work, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=32M',
    ],
    { stdio: 'pipe' },
  );
  const copy = mkdtempSync(join(CACHE, 'copy-'));
  cpSync(join(work, 'data'), copy, { recursive: true });
  rmSync(work, { recursive: true, force: true });
  try {
    renameSync(copy, ready);
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    // Another process may have been first; then its folder serves.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

function needed(name: string): string {
  const found = program(name);
  if (found === undefined) throw new Error(`${name} is not installed: it comes with the package mariadb-server`);
  return found;
}

/** Servers live in /usr/sbin, which an ordinary user's PATH may lack. */
function program(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
