import type { DocumentLanguage } from '../../template/index.ts';
import type { FormProblem } from '../render-fault.ts';

/** What is interpreted: all of it plain JSON. */
export interface Manuscript {
  readonly template: string;
  readonly style: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly language: DocumentLanguage;
  readonly pictures: Readonly<Record<string, string>>;
  readonly verifyUrl: string | undefined;
  /** Whether comments tell where everything is written. */
  readonly places?: boolean | undefined;
}

/** What came of it: the body of the paper, and the code for its margin where the template prints none. */
export interface Interpreted {
  readonly body: string;
  readonly code: string | undefined;
}

export type Answer =
  | ({ readonly kind: 'done' } & Interpreted)
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] }
  | { readonly kind: 'failed'; readonly message: string };
