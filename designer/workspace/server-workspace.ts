import type { Kind, RoleDefinition } from '../../engine/language/index.ts';
import { mayOnDefinitions } from '../../engine/language/rights.ts';
import { ApiError } from '../../ui/api/index.ts';
import { CommandRefused } from '../model/command-refused.ts';
import { isObject, type Json } from '../model/json.ts';
import type { BrowserStore, KeptDraft } from './browser-store.ts';
import {
  type Change,
  type DefinitionKey,
  type DocumentState,
  keyText,
  type Workspace,
  type WorkspacePhase,
} from './document-state.ts';
import { HeldDocument, type ServerDraft, tagOf, type ToJoin } from './held-document.ts';
import { Keeper, workOf } from './keeper.ts';
import { type Draft, type DraftApi, type OwnDrafts, readDraft, readDrafts, readRelease } from './read-server.ts';
import { Saver } from './saver.ts';
import { Shelf } from './shelf.ts';
import type { Timing } from './timing.ts';

/** What the person is told beside what stands in the documents. */
export type WorkspaceNews =
  | { readonly news: 'refused'; readonly key: DefinitionKey; readonly refusal: CommandRefused }
  /** What another window of the person did was put together with what was done here. */
  | { readonly news: 'joined'; readonly key: DefinitionKey };

export interface WorkspaceOptions {
  readonly api: DraftApi;
  readonly store: BrowserStore;
  readonly timing: Timing;
  readonly me: { readonly uuid: string; readonly roles: readonly { readonly id: string }[] };
  /** Names this window among those of the person; the same after a reload. */
  readonly window: string;
  readonly tell?: (news: WorkspaceNews) => void;
}

/** The workspace over the server's drafts. Knows neither React nor the page. */
export class ServerWorkspace implements Workspace {
  phase: WorkspacePhase = 'opening';
  release = 0;
  error: Error | null = null;
  mayDraft = false;
  mayPublish = false;
  readonly #options: WorkspaceOptions;
  readonly #shelf = new Shelf();
  readonly #keeper: Keeper;
  readonly #saver: Saver;
  readonly #listeners = new Set<() => void>();
  /** One thing at a time is done with the server, so that no answer is older than what is known. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** The last release that the server has told of. */
  #told = 0;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    const { store, timing, me, window } = options;
    this.#keeper = new Keeper({ store, timing, person: me.uuid, window, changed: () => this.#emit() });
    this.#saver = new Saver({
      api: options.api,
      timing,
      inTurn: (work) => this.#inTurn(work),
      changed: (held) => this.#changed(held),
      stale: (held) => this.#readAnew(held),
      moved: () => this.#read(),
    });
  }

  get files(): ReadonlyMap<string, string> {
    return this.#shelf.files;
  }

  /** Why the last save failed, until one works again. */
  get trouble(): ApiError | null {
    return this.#saver.trouble;
  }

  /** False when the browser cannot keep what is not saved. */
  get keeps(): boolean {
    return this.#keeper.works;
  }

  /** Something is neither on the server nor in the browser: it would be lost with the page. */
  get atRisk(): boolean {
    return !this.keeps && this.#shelf.all().some(({ unsaved }) => unsaved);
  }

  /** Titles are sorted as this language does. */
  set language(language: 'en' | 'ru') {
    this.#shelf.language = language;
    this.#emit();
  }

  /** Reads everything for the first time. */
  async open(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        await this.#read();
        await this.#restore();
      });
      this.phase = 'ready';
      this.error = null;
      if (this.#told > this.release) await this.reopen();
    } catch (error) {
      this.error = error as Error;
      this.phase = phaseOf(error);
    }
    this.#emit();
  }

  list(kind?: Kind): readonly DocumentState[] {
    return this.#shelf.list(kind);
  }

  get(key: DefinitionKey): DocumentState | undefined {
    return this.#shelf.get(key)?.state;
  }

  at(file: string): DocumentState | undefined {
    return this.#shelf.at(file)?.state;
  }

  change(key: DefinitionKey, change: Change): boolean {
    const held = this.#shelf.get(key);
    if (held === undefined || !this.#open) return false;
    try {
      if (held.change(change)) this.#did(held);
      return true;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      this.#options.tell?.({ news: 'refused', key, refusal: error });
      return false;
    }
  }

  create(kind: Kind, value: Json): DefinitionKey {
    const id = isObject(value) ? value['id'] : undefined;
    if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,63}$/.test(id)) {
      throw new CommandRefused('id-invalid', { id: typeof id === 'string' ? id : '' });
    }
    const key = { kind, id };
    const known = this.#shelf.get(key);
    if (known !== undefined && known.value !== null) throw new CommandRefused('id-taken', { id });
    if (!this.#open) throw new CommandRefused('nothing-to-do');
    const held = known ?? this.#shelf.add(key, null, null);
    held.change({ name: 'create', to: () => value });
    this.#did(held);
    return key;
  }

  undo(key: DefinitionKey): void {
    const held = this.#shelf.get(key);
    if (this.#open && held?.undo() === true) this.#did(held);
  }

  redo(key: DefinitionKey): void {
    const held = this.#shelf.get(key);
    if (this.#open && held?.redo() === true) this.#did(held);
  }

  remove(key: DefinitionKey): void {
    this.change(key, { name: 'remove-definition', to: () => null });
  }

  async discard(key: DefinitionKey): Promise<void> {
    const held = this.#shelf.get(key);
    if (held === undefined || !this.#open) return;
    if (held.toJoin !== null) held.settle(held.toJoin.from, held.published?.value ?? null);
    this.change(key, { name: 'discard', to: () => held.published?.value ?? null });
    await this.#saver.save(held);
  }

  /** What the person has to bring together in a definition, if anything. */
  toJoin(key: DefinitionKey): ToJoin | null {
    return this.#shelf.get(key)?.toJoin ?? null;
  }

  /** The person has brought it together: one change that can be undone. */
  settle(key: DefinitionKey, from: ToJoin['from'], value: Json): void {
    const held = this.#shelf.get(key);
    if (held === undefined || !this.#open) return;
    held.settle(from, value);
    this.#did(held);
  }

  async flush(): Promise<void> {
    await Promise.all([this.#keeper.flush(), this.#saver.flush()]);
    const left = this.#shelf.all().find((held) => held.unsaved);
    if (left === undefined) return;
    throw this.trouble ?? new Error(`${keyText(left.key)} waits to be joined with what was done elsewhere`);
  }

  /** The page may go: what was done is written into the browser and sent to the server, as far as time allows. */
  hide(): void {
    void this.#keeper.flush();
    void this.#saver.flush();
  }

  /** The connection is there again. */
  retry(): void {
    void this.#keeper.flush();
    this.#saver.retry();
  }

  async reopen(): Promise<void> {
    if (this.phase !== 'ready') return this.open();
    await this.#inTurn(() => this.#read());
    this.#emit();
  }

  /** The server has told the number of the release in force. */
  async released(number: number): Promise<void> {
    this.#told = number;
    if (this.phase === 'ready' && number !== this.release) await this.reopen();
  }

  /** The server has told of somebody's draft, and does not say whose; null: of any number of them. */
  async drafted(hint: (DefinitionKey & { readonly revision: number | null }) | null): Promise<void> {
    if (this.phase !== 'ready') return;
    if (hint === null) return this.reopen();
    // In turn: a save of our own that is under way is known of by then.
    await this.#inTurn(async () => {
      if (!this.#mayBeOurs(hint)) return;
      const drafts = await readDrafts(this.#options.api, (key) => this.#shelf.get(key)?.tag);
      if (drafts !== null) await this.#meetAll(drafts);
    });
    this.#emit();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.hide();
    this.#closed = true;
    this.#saver.close();
    this.#listeners.clear();
  }

  get #open(): boolean {
    return this.phase === 'ready' && this.mayDraft && !this.#closed;
  }

  #mayBeOurs({ revision, ...key }: DefinitionKey & { readonly revision: number | null }): boolean {
    const known = this.#shelf.get(key)?.revision ?? 0;
    return revision === null ? known > 0 : revision > known;
  }

  #did(held: HeldDocument): void {
    this.#keeper.keep(held);
    this.#saver.soon(held);
    this.#changed(held);
  }

  #changed(held: HeldDocument): void {
    this.#shelf.changed(held);
    this.#emit();
  }

  #emit(): void {
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Release and drafts as they are now; what the person has done meanwhile stays on top of them. */
  async #read(): Promise<void> {
    const { api, me } = this.#options;
    const [{ release, items }, drafts] = await Promise.all([
      readRelease(api, this.#shelf.published),
      readDrafts(api, (key) => this.#shelf.get(key)?.tag),
    ]);
    this.release = release;
    this.#shelf.release(items);
    const roles = items.filter(({ key }) => key.kind === 'role' && me.roles.some(({ id }) => id === key.id));
    const mine = roles.map(({ published }) => published.value as unknown as RoleDefinition);
    this.mayDraft = drafts !== null;
    this.mayPublish = mayOnDefinitions(mine, 'publish');
    if (drafts !== null) await this.#meetAll(drafts);
    for (const held of this.#shelf.all()) {
      if (held.saving === 'stale' && held.toSend !== null) this.#saver.soon(held);
    }
  }

  /** The person's drafts as the server has them now. */
  async #meetAll({ all, current, changed }: OwnDrafts): Promise<void> {
    for (const draft of changed) this.#meet(draft);
    for (const held of this.#shelf.all()) {
      const name = keyText(held.key);
      if (held.revision > 0 && !all.has(name)) this.#gone(held);
      // Ours was published meanwhile, and by chance the next one has come as far.
      else if (held.baseMoved && !held.rebased && held.revision > 0 && current.has(name)) await this.#meetAnew(held);
    }
    this.#shelf.sweep();
  }

  async #restore(): Promise<void> {
    const all = await this.#keeper.load();
    const adopted: KeptDraft[] = [];
    const isOwn = ({ window }: KeptDraft): boolean => window === this.#options.window;
    for (const kept of [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))]) {
      const held = this.#shelf.get(kept) ?? this.#shelf.add({ kind: kept.kind, id: kept.id }, kept.file, null);
      const done = kept.text !== kept.on.text || kept.rebased;
      // What another window has saved is on the server; only what it has not is of interest here.
      if (!isOwn(kept) && !done) continue;
      if (isOwn(kept) || !held.unsaved) held.restore(workOf(kept));
      else if (!held.adopt(workOf(kept))) continue;
      if (!isOwn(kept)) adopted.push(kept);
      this.#shelf.changed(held);
      this.#keeper.keep(held);
      if (held.unsaved && held.toSend !== null) this.#saver.soon(held);
    }
    this.#shelf.sweep();
    if (adopted.length === 0) return;
    // Only once it is kept as ours.
    await this.#keeper.flush();
    for (const kept of adopted) await this.#keeper.forget(kept);
  }

  /** Another window has saved it; called in turn. */
  async #readAnew(held: HeldDocument): Promise<void> {
    await this.#readOne(held.key);
  }

  async #readOne(key: DefinitionKey): Promise<void> {
    const draft = await readDraft(this.#options.api, key);
    if (draft !== null) return this.#meet(draft);
    const held = this.#shelf.get(key);
    if (held !== undefined && held.revision > 0) this.#gone(held);
  }

  async #meetAnew(held: HeldDocument): Promise<void> {
    const read = await readDraft(this.#options.api, held.key);
    if (read === null) return;
    this.#joined(held, read.draft);
    this.#shelf.changed(held);
  }

  #meet({ key, draft }: Draft): void {
    const held = this.#shelf.get(key);
    if (held === undefined) this.#shelf.add(key, null, null).open(draft);
    else if (this.phase === 'opening') held.open(draft);
    // A lower revision is no older one: it was thrown away or published meanwhile, and begun anew.
    else if (tagOf(draft) !== held.tag) this.#joined(held, draft);
    const now = this.#shelf.get(key);
    if (now !== undefined) this.#shelf.changed(now);
  }

  /** The draft is no more: published, or thrown away elsewhere. */
  #gone(held: HeldDocument): void {
    const { published } = held;
    this.#joined(held, { revision: 0, draft: null, value: published?.value ?? null, base: published });
    this.#shelf.changed(held);
  }

  #joined(held: HeldDocument, draft: ServerDraft): void {
    const how = held.meet(draft);
    if (how === 'joined') this.#options.tell?.({ news: 'joined', key: held.key });
    this.#keeper.keep(held);
    if (how === 'joined') this.#saver.soon(held);
    else if (how === 'taken') held.saving = 'saved';
  }
}

function phaseOf(error: unknown): WorkspacePhase {
  if (!(error instanceof ApiError)) return 'failed';
  if (error.code === 'RELEASE_EMPTY') return 'empty';
  return error.code === 'FORBIDDEN' ? 'forbidden' : 'failed';
}
