import type { FactValue } from '../../language/index.ts';
import type { EntryValues } from './tables.ts';

/** Values of custom fields by their ids. */
export type EntryFields = Readonly<Record<string, FactValue>>;

export interface NewEntry {
  readonly uuid: string;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly at: number;
}

/** An entry as it is to be: all of its values. */
export interface ChangedEntry {
  readonly id: number;
  readonly uuid: string;
  /** The one that was read. */
  readonly version: number;
  readonly values: EntryValues;
  readonly fields: EntryFields;
  readonly active: boolean;
  readonly at: number;
}
