/** Windows of the designer without a page: real commands behind the real interface, a clock by hand, a browser in memory. */
import { publish } from '../../../engine/commands/index.ts';
import { currentRelease } from '../../../engine/store/index.ts';
import { isObject, type Json, type JsonObject } from '../../../designer/model/json.ts';
import { type BrowserStore, type KeptDraft, keptName } from '../../../designer/workspace/browser-store.ts';
import type { DefinitionKey, DocumentState } from '../../../designer/workspace/document-state.ts';
import { ServerWorkspace, type WorkspaceNews } from '../../../designer/workspace/server-workspace.ts';
import type { Timing } from '../../../designer/workspace/timing.ts';
import { createClient } from '../../../ui/api/index.ts';
import { type Served, serve } from '../../http/served.ts';
import type { Acting } from '../../support/people.ts';
import { tokenFor } from '../../support/signed-in.ts';
import { openWorld, type World, type WorldOptions } from '../../support/world.ts';

export const STATUSES: DefinitionKey = { kind: 'statuses', id: 'workshop-statuses' };
export const REPAIR: DefinitionKey = { kind: 'workflow', id: 'repair' };
export const DESK: DefinitionKey = { kind: 'role', id: 'desk' };

/** Time that passes when it is told to. */
export class HandTiming implements Timing {
  #at = 1_000_000;
  readonly #due = new Set<{ readonly at: number; readonly work: () => void }>();

  readonly now = (): number => this.#at;

  after(ms: number, work: () => void): () => void {
    const one = { at: this.#at + ms, work };
    this.#due.add(one);
    return () => this.#due.delete(one);
  }

  pass(ms: number): void {
    const until = this.#at + ms;
    for (;;) {
      const [next] = [...this.#due].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#due.delete(next);
      this.#at = next.at;
      next.work();
    }
    this.#at = until;
  }
}

/** What a browser keeps; shared by its windows. */
export class MemoryStore implements BrowserStore {
  readonly kept = new Map<string, KeptDraft>();
  broken = false;
  /** Characters of one draft that the browser has room for. */
  room = Number.POSITIVE_INFINITY;

  async load(person: string): Promise<readonly KeptDraft[]> {
    this.#look();
    return structuredClone([...this.kept.values()].filter((each) => each.person === person));
  }

  async put(kept: KeptDraft): Promise<void> {
    this.#look();
    if (JSON.stringify(kept).length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(keptName(kept), structuredClone(kept));
  }

  async remove(key: KeptDraft): Promise<void> {
    this.#look();
    this.kept.delete(keptName(key));
  }

  #look(): void {
    if (this.broken) throw new Error('this browser keeps nothing');
  }
}

export interface Window {
  readonly workspace: ServerWorkspace;
  readonly news: WorkspaceNews[];
  readonly timing: HandTiming;
  readonly store: MemoryStore;
  readonly person: Acting;
  /** False: no call reaches the server. */
  online: boolean;
  /** Calls that were made: "PUT /drafts/role/desk". */
  readonly calls: string[];
  /** The draft's state. */
  at(key: DefinitionKey): DocumentState;
  /** Sets the title of a definition in English. */
  rename(key: DefinitionKey, title: string, gesture?: string): boolean;
  title(key: DefinitionKey): string;
  /** Lets time pass and waits until everything that it set off is done. */
  pass(ms: number): Promise<void>;
  /** The window dies without a word and is opened again: what was not written is lost. */
  reload(): Promise<Window>;
}

export interface Windows {
  readonly world: World;
  open(person: Acting, how?: { readonly name?: string; readonly beside?: Window }): Promise<Window>;
  /** Publishes the drafts of a person. */
  publish(person: Acting): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world with a server. Close it. */
export async function openWindows(options: WorldOptions = {}): Promise<Windows> {
  const world = await openWorld(options);
  const http = await serve(world.ctx);
  const all: Window[] = [];
  let count = 0;
  return {
    world,
    async open(person, { name, beside } = {}) {
      count += 1;
      const store = beside?.store ?? new MemoryStore();
      const opened = await openWindow({ world, http, person, store, name: name ?? `window-${count}` });
      all.push(opened);
      return opened;
    },
    async publish(person) {
      const expectedRelease = (await currentRelease(world.store.read))?.id ?? 0;
      await publish(world.ctx, person, { expectedRelease, note: '', running: 'keep' });
    },
    async close() {
      for (const each of all) each.workspace.close();
      await http.close();
      await world.close();
    },
  };
}

interface Opening {
  readonly world: World;
  readonly http: Served;
  readonly person: Acting;
  readonly store: MemoryStore;
  readonly name: string;
}

async function openWindow(opening: Opening): Promise<Window> {
  const { world, http, person, store, name } = opening;
  const { authorization } = await tokenFor(world, person);
  const timing = new HandTiming();
  const calls: string[] = [];
  const news: WorkspaceNews[] = [];
  let running = 0;
  const line = { opened: true };
  const send = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    calls.push(`${init?.method} ${new URL(address as string).pathname}`);
    if (!line.opened) throw new TypeError('fetch failed');
    running += 1;
    try {
      return await fetch(address, init);
    } finally {
      running -= 1;
    }
  };
  const api = createClient({ baseUrl: http.url, token: authorization.replace('Bearer ', ''), fetch: send });
  // Before anything is published nobody has roles.
  const { roles } = await api.getMe().catch(() => ({ roles: [] }));
  const workspace = new ServerWorkspace({
    api,
    store,
    timing,
    me: { uuid: person.person, roles },
    window: name,
    tell: (one) => news.push(one),
  });
  const made: Window = {
    workspace,
    news,
    timing,
    store,
    person,
    get online() {
      return line.opened;
    },
    set online(opened) {
      line.opened = opened;
    },
    calls,
    at(key) {
      const state = workspace.get(key);
      if (state === undefined) throw new Error(`there is no ${key.kind} ${key.id}`);
      return state;
    },
    rename: (key, title, gesture) =>
      workspace.change(key, {
        name: 'edit',
        ...(gesture === undefined ? {} : { gesture }),
        to: (value) => ({ ...(value as JsonObject), title: { en: title } }),
      }),
    title: (key) => titleOf(made.at(key).value),
    async pass(ms) {
      timing.pass(ms);
      await quiet();
    },
    async reload() {
      made.online = false;
      return openWindow(opening);
    },
  };
  const quiet = async (): Promise<void> => {
    for (let still = 0; still < 3; ) {
      await new Promise((resolve) => setImmediate(resolve));
      still = running === 0 ? still + 1 : 0;
    }
  };
  await workspace.open();
  calls.length = 0;
  return made;
}

export function titleOf(value: Json): string {
  const title = isObject(value) ? value['title'] : undefined;
  return isObject(title) && typeof title['en'] === 'string' ? title['en'] : '';
}
