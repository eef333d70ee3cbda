import type { Log } from '../log.ts';

export interface Output {
  /** For the person at the terminal. */
  readonly say: (line: string) => void;
  /** For whoever looks into it later. */
  readonly log: Log;
}
