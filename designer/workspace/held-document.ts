import { fits, type History, NO_HISTORY, redo, remember, undo } from '../model/history.ts';
import { type Json, sameJson } from '../model/json.ts';
import { mergeJson } from '../model/merge.ts';
import { textOf } from './text-of.ts';
import type { Change, DefinitionKey, DocumentState, Saving } from './document-state.ts';

/** A text in force. */
export interface Published {
  readonly hash: string;
  readonly value: Json;
}

/** A draft as the server has it; revision 0: there is none, and what is in force counts. */
export interface ServerDraft {
  readonly revision: number;
  /** Which draft it is; null without one. */
  readonly draft: string | null;
  readonly value: Json;
  /** What the draft lies on. */
  readonly base: Published | null;
}

/** Names a draft at a revision, as the server does: a later draft of the definition is another one at whatever revision. */
export function tagOf({ revision, draft }: { readonly revision: number; readonly draft: string | null }): string {
  return draft === null ? String(revision) : `${revision}.${draft}`;
}

/** What the server is to have. */
export interface ToSend {
  readonly value: Json;
  /** It is what is in force: no draft is needed. */
  readonly discard: boolean;
  /** Hash of what it lies on, where the server has to be told. */
  readonly base: string | null | undefined;
}

/** Work as the browser had kept it, and what the server had at that time. */
export interface KeptWork {
  readonly value: Json;
  readonly history: History;
  readonly on: ServerDraft;
  /** It was brought onto `on.base`, and the server was not told yet. */
  readonly rebased: boolean;
}

/** Two texts that come from one and have to be brought together by the person. */
export interface ToJoin {
  /** From another window of the same person, or published by somebody. */
  readonly from: 'window' | 'publish';
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

/**
 * One definition as the person works on it: his text with its history, what the server has of it, and what is in force.
 * Knows no server and no clock.
 */
export class HeldDocument {
  readonly key: DefinitionKey;
  readonly file: string;
  history: History = NO_HISTORY;
  #published: Published | null;
  /** What the person's text lies on. */
  #base: Published | null;
  #value: Json;
  /** The draft as the server has it, as far as we know. */
  #ancestor: Json;
  #revision = 0;
  /** Which draft that is: one that is begun later counts from 1 again. */
  #draft: string | null = null;
  #saving: Saving = 'saved';
  /** Saved from another window meanwhile, and in conflict with what was done here. */
  #theirs: ServerDraft | null = null;
  /** The base has been moved and the server does not know of it yet. */
  #rebased = false;
  #state: DocumentState | null = null;

  constructor(key: DefinitionKey, file: string, published: Published | null) {
    this.key = key;
    this.file = file;
    this.#published = published;
    this.#base = published;
    this.#value = published?.value ?? null;
    this.#ancestor = this.#value;
  }

  get state(): DocumentState {
    this.#state ??= {
      key: this.key,
      file: this.file,
      value: this.#value,
      published: this.#published,
      drafted: this.#revision > 0 || this.unsaved,
      baseMoved: this.baseMoved,
      saving: this.#saving,
      undo: this.history.done.at(-1) ?? null,
      redo: this.history.undone.at(-1) ?? null,
    };
    return this.#state;
  }

  get value(): Json {
    return this.#value;
  }

  get published(): Published | null {
    return this.#published;
  }

  get base(): Published | null {
    return this.#base;
  }

  get revision(): number {
    return this.#revision;
  }

  get draft(): string | null {
    return this.#draft;
  }

  /** The draft that was edited, as the server wants it named. */
  get tag(): string {
    return tagOf({ revision: this.#revision, draft: this.#draft });
  }

  get ancestor(): Json {
    return this.#ancestor;
  }

  get saving(): Saving {
    return this.#saving;
  }

  set saving(saving: Saving) {
    if (this.#saving === saving) return;
    this.#saving = saving;
    this.#state = null;
  }

  /** The person has done something that the server does not have. */
  get unsaved(): boolean {
    return this.#value !== this.#ancestor || this.#rebased;
  }

  get baseMoved(): boolean {
    return (this.#revision > 0 || this.unsaved) && this.#base?.hash !== this.#published?.hash;
  }

  /** Neither in force nor drafted, and nothing could bring it back. */
  get forgotten(): boolean {
    const empty = this.history.done.length + this.history.undone.length === 0;
    return this.#published === null && this.#value === null && this.#revision === 0 && empty;
  }

  /** Canonical text; null for what is taken out. */
  get text(): string | null {
    return this.#value === null ? null : textOf(this.#value);
  }

  /** Does a change; false when it changes nothing. Throws what the change throws. */
  change({ to, ...deed }: Change): boolean {
    const after = to(this.#value);
    const history = remember(this.history, this.#value, after, deed);
    if (history === this.history) return false;
    this.#become(after, history);
    return true;
  }

  undo(): boolean {
    return this.#go(undo(this.history, this.#value));
  }

  redo(): boolean {
    return this.#go(redo(this.history, this.#value));
  }

  /** What has to be sent so that the server has the person's text; null when nothing has. */
  get toSend(): ToSend | null {
    if (!this.unsaved || this.#theirs !== null) return null;
    const discard = sameJson(this.#value, this.#published?.value ?? null);
    // Nothing can be begun any more on what is not in force: the person brings both together first.
    if (!discard && this.#revision === 0 && this.baseMoved) return null;
    // The first save says what it lies on: else the server would take what is in force by then.
    const base = this.#rebased || this.#revision === 0 ? (this.#base?.hash ?? null) : undefined;
    return { value: this.#value, discard, base };
  }

  /** The server has this text of ours now. */
  sent(value: Json, revision: number, draft: string | null): void {
    this.#ancestor = value;
    this.#revision = revision;
    this.#draft = draft;
    this.#rebased = false;
    if (revision === 0) this.#base = this.#published;
    this.#state = null;
  }

  /** Something else is in force. Without a draft the person simply has that. */
  publish(published: Published | null): void {
    if (published?.hash === this.#published?.hash) return;
    this.#published = published;
    this.#state = null;
    if (this.#revision > 0 || this.unsaved) {
      this.#rebased = false;
      this.#waitForPerson();
      return;
    }
    this.#base = published;
    if (sameJson(this.#value, published?.value ?? null)) return;
    this.#become(published?.value ?? null, NO_HISTORY);
    this.#ancestor = this.#value;
  }

  /**
   * The server has another draft than we thought, saved from another window. What was done here and not saved is put on
   * top of it; where both did something to one place, it waits for the person (`toJoin`).
   */
  meet(theirs: ServerDraft): 'taken' | 'joined' | 'conflict' {
    if (!this.unsaved || sameJson(this.#value, theirs.value)) {
      this.#accept(theirs);
      this.#take(theirs.value);
      return 'taken';
    }
    const { merged, conflicts } = mergeJson(this.#ancestor, this.#value, theirs.value);
    if (conflicts.length > 0) {
      this.#theirs = theirs;
      this.saving = 'stale';
      this.#state = null;
      return 'conflict';
    }
    this.#accept(theirs);
    this.#become(merged, remember(this.history, this.#value, merged, { name: 'join' }));
    return 'joined';
  }

  /** What the person has to bring together, if anything: first what came from another window. */
  get toJoin(): ToJoin | null {
    const mine = this.#value;
    if (this.#theirs !== null) return { from: 'window', base: this.#ancestor, mine, theirs: this.#theirs.value };
    if (!this.baseMoved) return null;
    return { from: 'publish', base: this.#base?.value ?? null, mine, theirs: this.#published?.value ?? null };
  }

  /** The person has brought them together. */
  settle(from: ToJoin['from'], value: Json): void {
    if (from === 'window' && this.#theirs !== null) this.#accept(this.#theirs);
    if (from === 'publish') {
      this.#base = this.#published;
      this.#rebased = true;
      if (this.#saving === 'stale') this.saving = 'waiting';
    }
    this.#become(value, remember(this.history, this.#value, value, { name: from === 'window' ? 'join' : 'rebase' }));
  }

  /** As the server has it when the designer is opened. */
  open(draft: ServerDraft): void {
    this.#accept(draft);
    this.#become(draft.value, NO_HISTORY);
  }

  /** True when the base was moved and the server does not know it yet. */
  get rebased(): boolean {
    return this.#rebased;
  }

  /** What the browser had kept of the person's work, on top of what the server had then. */
  restore(kept: KeptWork): void {
    const server: ServerDraft = { revision: this.#revision, draft: this.#draft, value: this.#value, base: this.#base };
    const history = fits(kept.history, kept.value) ? kept.history : NO_HISTORY;
    if (sameJson(kept.value, server.value)) {
      this.#become(server.value, history);
      this.#rebase(kept);
      return;
    }
    // Saved from elsewhere since, and nothing of ours is missing there.
    if (sameJson(kept.value, kept.on.value)) return;
    this.#accept(kept.on);
    this.#ancestor = kept.on.value;
    this.#become(kept.value, history);
    this.#rebase(kept);
    if (tagOf(kept.on) !== tagOf(server)) this.meet(server);
    this.#waitForPerson();
  }

  /** Puts what a closed window had not saved on top of ours; false, and nothing done, where both did something to one place. */
  adopt(kept: KeptWork): boolean {
    const { merged, conflicts } = mergeJson(kept.on.value, this.#value, kept.value);
    if (conflicts.length > 0) return false;
    this.#become(merged, remember(this.history, this.#value, merged, { name: 'join' }));
    return true;
  }

  /** It was brought onto what is in force still, and the server does not know it yet. */
  #rebase({ rebased, on }: KeptWork): void {
    if (!rebased || on.base?.hash !== this.#published?.hash) return;
    this.#base = this.#published;
    this.#rebased = true;
    this.#state = null;
  }

  #accept({ revision, draft, value, base }: ServerDraft): void {
    this.#theirs = null;
    this.#revision = revision;
    this.#draft = draft;
    this.#base = base;
    this.#rebased = false;
    this.#ancestor = value;
    if (this.#saving === 'stale') this.#saving = 'waiting';
    this.#state = null;
  }

  /** The server's text takes the place of ours; it can be taken back like everything else. */
  #take(value: Json): void {
    if (sameJson(this.#value, value)) {
      this.#ancestor = this.#value;
    } else {
      this.#become(value, remember(this.history, this.#value, value, { name: 'join' }));
      this.#ancestor = this.#value;
    }
    this.#state = null;
  }

  /** Marks what cannot go to the server before the person has brought two texts together. */
  #waitForPerson(): void {
    if (this.unsaved && this.toSend === null) this.saving = 'stale';
  }

  #go(step: { readonly history: History; readonly value: Json } | null): boolean {
    if (step === null) return false;
    this.#become(step.value, step.history);
    return true;
  }

  #become(value: Json, history: History): void {
    this.#value = value;
    this.history = history;
    this.#state = null;
  }
}
