import type { FactKinds } from './fact-kinds.ts';
import type { FactNames } from './fact-names.ts';

/** What the controls of the builder know, handed through by its component. */
export interface BuilderContext {
  readonly kinds: FactKinds;
  readonly names: FactNames;
  readonly readOnly: boolean;
  /** Problems by the place of the clause: `0`, `1.0` … */
  readonly problems: ReadonlyMap<string, readonly string[]>;
}
