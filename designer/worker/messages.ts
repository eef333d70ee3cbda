import type { Problem } from '../../engine/language/index.ts';
import type { Operations } from '../../ui/api/index.ts';

/** The kinds of actions and items as the server tells them. */
export type ToldKinds = Pick<Operations['getLanguageKinds']['answer'], 'actions' | 'items'>;

/** What the worker is told. Each message has the number of the edit after which it is true. */
export type ToWorker =
  | { readonly type: 'files'; readonly version: number; readonly files: ReadonlyMap<string, string> }
  | { readonly type: 'file'; readonly version: number; readonly file: string; readonly text: string | null }
  | { readonly type: 'kinds'; readonly version: number; readonly kinds: ToldKinds };

/** Every problem of the pack as it was after that edit, and how long the check took. */
export interface Checked {
  readonly version: number;
  readonly problems: readonly Problem[];
  readonly ms: number;
}
