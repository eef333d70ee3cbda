import type { Log } from '../log.ts';

/** What a plugin keeps: values of JSON by name, in the engine's database, seen by no other plugin. */
export interface Records {
  /** Undefined when there is none. */
  get(name: string): Promise<unknown>;
  /** Names have at most 150 characters; a value takes the place of the one before. */
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  /** Those whose names begin so, the one written last first; at most 200. */
  latest(prefix: string, limit: number): Promise<StoredRecord[]>;
  /** Removes those whose names begin so and that were last written before the instant; says how many. */
  removeBefore(prefix: string, before: Date): Promise<number>;
}

export interface StoredRecord {
  readonly name: string;
  readonly value: unknown;
  readonly at: Date;
}

/** What every hook of a plugin may use when it is called. */
export interface Services {
  readonly now: () => Date;
  readonly log: Log;
  /** Reaches other systems: refuses private addresses unless they are allowed, also where a redirect leads there. */
  readonly fetch: (url: string | URL, init?: RequestInit) => Promise<Response>;
  readonly records: Records;
}
