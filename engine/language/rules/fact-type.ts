/**
 * What a rule may expect of one fact.
 *
 * `values` closes a `choice` (and the items of a `list`) to these ids. `instant` is an ISO 8601 text with a time zone,
 * `date` is `YYYY-MM-DD`, `list` holds texts. A fact that is not `nullable` always has a value.
 */
export interface FactType {
  readonly type: 'text' | 'number' | 'boolean' | 'instant' | 'date' | 'choice' | 'list';
  readonly nullable: boolean;
  readonly values?: readonly string[];
}

/** Every path a rule may read, for example `fields.amount`, with its type. */
export type FactTypes = ReadonlyMap<string, FactType>;
