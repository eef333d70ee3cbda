import type { Dialect, Tx } from '../store.ts';

/**
 * One change of the schema. Written once and never edited after a release. Each statement has to do nothing when it runs
 * a second time: on MySQL a crash leaves the ones before it done.
 */
export interface Migration {
  /** `NNNN-what`; they run in the order of their names. */
  readonly name: string;
  up(tx: Tx, dialect: Dialect): Promise<void>;
}
