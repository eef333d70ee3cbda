/** Why files cannot be taken as a pack; each has words in the `packs` texts (`refused.<code>`). */
export type PackRefusal =
  | 'not-a-zip'
  | 'zip-too-large'
  | 'zip-unpacks-too-large'
  | 'too-many-files'
  | 'file-too-large'
  | 'bad-path'
  | 'bad-form-part'
  | 'path-twice'
  | 'not-text'
  | 'no-definitions'
  | 'several-packs'
  | 'unknown-kind';

/** Files that are refused as a whole: nothing has been changed or sent. */
export class PackRefused extends Error {
  readonly code: PackRefusal;
  readonly words: Readonly<Record<string, string | number>>;

  constructor(code: PackRefusal, words: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(words)}`);
    this.name = 'PackRefused';
    this.code = code;
    this.words = words;
  }
}
