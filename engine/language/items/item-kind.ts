import type { ChecklistItem } from '../definitions.generated.ts';
import type { FactType } from '../rules/fact-type.ts';

/** What an item may say beside its type. */
export type ItemLimit = 'options' | 'min' | 'max' | 'unit' | 'maxLength' | 'place' | 'fresh';

/** What `type` of a checklist item may be: which values prove that the item is done. */
export interface ItemKind<P = never> {
  readonly type: string;
  /** A picture comes as a file and is kept as evidence; a value is JSON. */
  readonly holds: 'value' | 'picture';
  /** What a rule reads of it. */
  readonly fact: FactType['type'];
  /** The limits that mean something here. With `options` among them the item must have some. */
  readonly limits: readonly ItemLimit[];
  /** JSON Schema of the item's `params`; without one it may have none. */
  readonly params?: object;
  /** Why the value, never null, does not fit ("expected …, got …"); null when it does. Pure and total. */
  readonly problem: (value: unknown, item: ChecklistItem, params: P) => string | null;
}

export type ItemKinds = ReadonlyMap<string, ItemKind>;
