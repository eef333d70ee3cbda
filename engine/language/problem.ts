/**
 * What a check found in a definition. Errors block publishing, warnings are shown.
 *
 * `file` is the path inside the pack, `path` a JSON pointer into that file, `rule` the kebab-case name of the fault,
 * `message` says what is wrong, `remedy` what to do, `example` is a concrete request that shows it, where there is one.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly example?: unknown;
}
