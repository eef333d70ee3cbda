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
  | 'no-exit-from-final'
  | 'not-for-overlay'
  | 'nothing-to-do'
  | 'broken-definition';

/** A command that was refused: nothing has changed. */
export class CommandRefused extends Error {
  readonly code: RefusalCode;
  readonly words: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, words: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(words)}`);
    this.name = 'CommandRefused';
    this.code = code;
    this.words = words;
  }
}
