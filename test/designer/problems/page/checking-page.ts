import type { KnownProblems } from '../../../../designer/problems/problems-client.ts';

/** What the page offers to who drives it. */
export interface CheckingPage {
  /** Checks these files, path and text, and promises the answer with the milliseconds that the page waited for it. */
  readonly check: (
    files: readonly (readonly [string, string])[],
  ) => Promise<KnownProblems & { readonly waited: number }>;
  /** What becomes of code that the page makes from text. */
  readonly makeCode: () => Promise<string>;
  /** What the policy of the page has refused so far. */
  readonly violations: () => readonly string[];
}
