import type { ScenarioResult } from '../../engine/run/index.ts';

/** To the worker: the pack as it stands. A later one takes the place of one that is still played. */
export interface PlayAll {
  readonly run: number;
  readonly files: ReadonlyMap<string, string>;
}

/** From the worker: what is played so far. `unreadable`: the pack cannot be read or has errors, so nothing was played. */
export interface PlayedSoFar {
  readonly run: number;
  readonly results: readonly ScenarioResult[];
  readonly of: number;
  readonly done: boolean;
  readonly unreadable: boolean;
  readonly ms: number;
}
