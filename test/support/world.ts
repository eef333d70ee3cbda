/**
 * A whole engine for one test: a database of its own with a pack in it, a clock moved by hand, and people by role. The
 * command suites run in it as one contract on both databases.
 */
import { openApp } from '../../engine/app.ts';
import type { App, AppOptions } from '../../engine/app.ts';
import { createRequest, installPack, sendEvent } from '../../engine/commands/index.ts';
import type { CommandContext, CreateRequest, RequestView, SendEvent } from '../../engine/commands/index.ts';
import { listTables } from '../../engine/store/backup/tables.ts';
import {
  type Evidence,
  evidenceOf,
  findRequest,
  type JournalRow,
  type LoadedRequest,
  pageJournal,
  type SqlRow,
  type Store,
  type TimerRow,
  timersOf,
} from '../../engine/store/index.ts';
import { hasMaria } from './maria.ts';
import { type Acting, addPerson, type NewPerson } from './people.ts';
import { tempFolder } from './temp.ts';
import { WorldClock } from './world-clock.ts';
import { type PackFiles, readPackFiles } from './world-pack.ts';
import { installedDatabase, migratedDatabase } from './world-prepared.ts';
import type { Database } from './world-template.ts';

export { type Database, newDatabase } from './world-template.ts';

export interface WorldOptions {
  /** A folder or files in memory; the workshop of test/worlds unless given. Null installs nothing. */
  readonly pack?: string | PackFiles | null;
  readonly database?: Database;
  /** Opens a second node on the database of another world, with the same clock. */
  readonly beside?: World;
  /** Address of a database that is there already. */
  readonly url?: string;
  readonly plugins?: AppOptions['plugins'];
  /** What plugins reach other systems by. */
  readonly fetch?: AppOptions['fetch'];
}

export type Tables = Readonly<Record<string, readonly SqlRow[]>>;

export interface World {
  readonly app: App;
  readonly ctx: CommandContext;
  readonly store: Store;
  readonly clock: WorldClock;
  readonly url: string;
  readonly files: string;
  /** Somebody with this one role (the same one each time), or a new person. */
  person(who: string | NewPerson): Promise<Acting>;
  /** Files a request of the workshop as the desk, unless told otherwise. */
  file(input?: Partial<CreateRequest>, as?: Acting | 'system'): Promise<RequestView>;
  send(as: Acting | 'system', request: RequestView, event: string, more?: Partial<SendEvent>): Promise<RequestView>;
  /** Everything that the database holds of a request. */
  records(request: { readonly uuid: string }): Promise<Records>;
  /** Every row of every table, or of those named. */
  rows(...names: string[]): Promise<Tables>;
  close(): Promise<void>;
}

/** The rows of one request. */
export interface Records {
  readonly request: LoadedRequest;
  readonly journal: readonly JournalRow[];
  readonly timers: readonly TimerRow[];
  readonly outbox: readonly SqlRow[];
  readonly evidence: readonly Evidence[];
}

/** Runs one suite on both databases; on MariaDB where it is installed. */
export function onEachDatabase(title: string, suite: (database: Database) => void): void {
  for (const database of ['sqlite', 'mysql'] as const) {
    describe(`${title} (${database === 'sqlite' ? 'SQLite' : 'MariaDB'})`, function () {
      this.timeout(60_000);
      before(function () {
        if (database === 'mysql' && !hasMaria()) this.skip();
      });
      suite(database);
    });
  }
}

/** Opens a world. Close it. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { beside } = options;
  const clock = beside?.clock ?? new WorldClock();
  const files = beside?.files ?? tempFolder('files');
  const { database = 'sqlite', plugins, fetch } = options;
  const pack = options.pack === null || beside !== undefined ? null : filesOf(options.pack);
  // What plugins add to a pack is not in its files, and a database that is there already has what it has.
  const isFolder = options.pack === undefined || typeof options.pack === 'string';
  const isPlain = plugins === undefined && options.url === undefined;
  const ready = isPlain && pack !== null ? await installedDatabase(database, pack, isFolder) : undefined;
  const url = options.url ?? beside?.url ?? ready ?? (await migratedDatabase(database));
  const app = await openApp({
    databaseUrl: url,
    files,
    now: clock.now,
    plugins,
    ...(fetch === undefined ? {} : { fetch }),
  });
  const ctx = app.commands;
  if (pack !== null && ready === undefined) await installPack(ctx, 'system', { files: pack });
  const byRole = new Map<string, Promise<Acting>>();
  const person = (who: string | NewPerson): Promise<Acting> => {
    if (typeof who !== 'string') return addPerson(app.store, who);
    const known = byRole.get(who) ?? addPerson(app.store, { roles: [who] });
    byRole.set(who, known);
    return known;
  };
  return {
    app,
    ctx,
    store: app.store,
    clock,
    url,
    files,
    person,
    async file(input = {}, as) {
      const given = { type: 'repair', subject: 'A flat tyre', fields: { note: 'flat' }, ...input };
      return createRequest(ctx, as ?? (await person('desk')), given);
    },
    send: (as, request, event, more = {}) => sendEvent(ctx, as, { request: request.uuid, event, ...more }),
    records: (request) => readRecords(app.store, request.uuid),
    rows: (...names) => readTables(app.store, names),
    close: () => app.close(),
  };
}

function filesOf(pack: string | PackFiles | undefined): PackFiles {
  return pack === undefined || typeof pack === 'string' ? readPackFiles(pack) : pack;
}

async function readRecords({ read }: Store, uuid: string): Promise<Records> {
  const request = await findRequest(read, { uuid });
  if (request === undefined) throw new Error(`there is no request ${uuid}`);
  const { id } = request;
  return {
    request,
    journal: await pageJournal(read, id, 0, 10_000),
    timers: await timersOf(read, id),
    outbox: await read.all('SELECT * FROM outbox WHERE request_id = ? ORDER BY id', [id]),
    evidence: await evidenceOf(read, id),
  };
}

/** The schema of a store never changes while it is open, and asking MariaDB for it takes longer than all the rows. */
const shapesOf = new WeakMap<Store, ReturnType<typeof listTables>>();

async function readTables(store: Store, names: readonly string[]): Promise<Tables> {
  const listed = shapesOf.get(store) ?? listTables(store.read);
  shapesOf.set(store, listed);
  const shapes = await listed;
  const tables: Record<string, readonly SqlRow[]> = {};
  for (const { name, key } of shapes) {
    if (names.length > 0 && !names.includes(name)) continue;
    const order = key.map((column) => `\`${column}\``).join(', ');
    tables[name] = await store.read.all(`SELECT * FROM \`${name}\` ORDER BY ${order}`);
  }
  return tables;
}
