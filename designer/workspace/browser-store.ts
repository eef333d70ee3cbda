import type { Kind } from '../../engine/language/kinds.ts';
import type { History } from '../model/history.ts';

/** What the browser keeps of a person's work on one definition, in one of his windows. */
export interface KeptDraft {
  readonly person: string;
  readonly window: string;
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  /** Canonical; "null" for what is taken out. */
  readonly text: string;
  readonly history: History;
  /** What the server had when this was written. */
  readonly on: {
    readonly revision: number;
    /** Absent in what was kept before drafts had names. */
    readonly draft?: string | null;
    readonly text: string;
    readonly base: { readonly hash: string; readonly text: string } | null;
  };
  readonly rebased: boolean;
  /** When, in milliseconds. */
  readonly at: number;
}

export type KeptKey = Pick<KeptDraft, 'person' | 'window' | 'kind' | 'id'>;

/** Where the browser keeps it. */
export interface BrowserStore {
  /** Everything of a person, from all his windows. */
  load(person: string): Promise<readonly KeptDraft[]>;
  put(kept: KeptDraft): Promise<void>;
  remove(key: KeptKey): Promise<void>;
}

/** Names a kept draft among all. */
export function keptName({ person, window, kind, id }: KeptKey): string {
  return [person, window, kind, id].join(' ');
}
