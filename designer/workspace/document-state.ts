import type { Kind } from '../../engine/language/index.ts';
import type { Json } from '../model/json.ts';
import type { Deed } from '../model/history.ts';

export interface DefinitionKey {
  readonly kind: Kind;
  readonly id: string;
}

export const keyText = ({ kind, id }: DefinitionKey): string => `${kind}/${id}`;

/**
 * How far the person's work has come to the server: `saved` is there, `waiting` soon goes, `saving` is under way, `failed`
 * is tried again and kept in the browser meanwhile, `stale` was saved from another window and waits to be joined with that.
 */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

/** One definition as the person works on it. A new object with each change, so that views can compare by identity. */
export interface DocumentState {
  readonly key: DefinitionKey;
  /** Path inside the pack. */
  readonly file: string;
  /** As it stands now; null: the person takes it out of the pack. */
  readonly value: Json;
  /** As it is in force; null: nothing of this name is. */
  readonly published: { readonly hash: string; readonly value: Json } | null;
  /** True when there is a draft: it differs, or once did, from what is in force. */
  readonly drafted: boolean;
  /** True when somebody has published it since the draft began: to be rebased before publishing. */
  readonly baseMoved: boolean;
  readonly saving: Saving;
  readonly undo: Deed | null;
  readonly redo: Deed | null;
}

/** What is done to a definition; `to` gives the value after it and may throw a CommandRefused. */
export interface Change {
  /** Key of its words in the `commands` texts. */
  readonly name: string;
  readonly words?: Readonly<Record<string, string | number>>;
  readonly gesture?: string;
  readonly to: (value: Json) => Json;
}

export type WorkspacePhase = 'opening' | 'ready' | 'failed' | 'forbidden' | 'empty';

/**
 * Everything the designer edits: the definitions in force with the person's drafts over them. Keeps every change in the
 * browser at once and on the server soon after, takes back and does again, also after a reload, and never loses what was
 * typed. The one place that writes drafts.
 */
export interface Workspace {
  readonly phase: WorkspacePhase;
  /** Number of the release in force that this is laid over. */
  readonly release: number;
  /** Why it could not be opened. */
  readonly error: Error | null;
  /** True when the person may edit (else all is shown and nothing can be changed), and publish. */
  readonly mayDraft: boolean;
  readonly mayPublish: boolean;
  /** Path inside the pack -> text, with the drafts: what the checks look at. A new map with each change. */
  readonly files: ReadonlyMap<string, string>;
  /** All definitions, those of one kind, by title; removed ones too while they are still in force. */
  list(kind?: Kind): readonly DocumentState[];
  get(key: DefinitionKey): DocumentState | undefined;
  /** Of the file at this path of the pack. */
  at(file: string): DocumentState | undefined;
  /** Changes a definition. Returns false, having told the person why, when the change is refused. */
  change(key: DefinitionKey, change: Change): boolean;
  /** Adds a definition; throws CommandRefused `id-taken`. */
  create(kind: Kind, value: Json): DefinitionKey;
  undo(key: DefinitionKey): void;
  redo(key: DefinitionKey): void;
  /** Takes it out of the pack with the next publish. */
  remove(key: DefinitionKey): void;
  /** Throws the draft away: what is in force counts again. */
  discard(key: DefinitionKey): Promise<void>;
  /** Sends what waits to the server; resolves when all is there. */
  flush(): Promise<void>;
  /** Reads release and drafts anew, as after a publish. */
  reopen(): Promise<void>;
  /** Called with each change of anything above. */
  subscribe(listener: () => void): () => void;
  close(): void;
}
