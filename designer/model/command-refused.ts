/** Why a command cannot be done; each has words in the `commands` texts (`refused.<code>`). */
export type RefusalCode =
  | 'id-taken'
  | 'id-invalid'
  | 'unknown-state'
  | 'unknown-transition'
  | 'unknown-delay'
  | 'delay-in-use'
  | 'last-state'
  | 'into-itself'
  | 'no-children'
  | 'has-children'
  | 'needs-children'
  | 'no-exit-from-final'
  | 'no-exit-from-history'
  | 'events-only'
  | 'not-for-machine'
  | 'only-for-history'
  | 'value-invalid'
  | 'switched-off'
  | 'not-for-overlay'
  | 'only-for-overlay'
  | 'nothing-to-do'
  | 'broken-definition';

/** A command that was refused: nothing has changed. */
export class CommandRefused extends Error {
  readonly code: RefusalCode;
  /**
   * What its words speak of: `id`, `by` … A word called `context` chooses between several sentences of one code, as i18next
   * does: `refused.not-for-overlay_move-state`.
   */
  readonly words: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, words: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(words)}`);
    this.name = 'CommandRefused';
    this.code = code;
    this.words = words;
  }
}
