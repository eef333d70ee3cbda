import type { Services } from './services.ts';

/** Work that is done each so often. However many processes share the database, one of them does it. */
export interface PluginJob {
  /** Small letters, digits and hyphens. */
  readonly name: string;
  /** From the end of one run to the start of the next: an ISO 8601 duration of 10 seconds to 31 days (`PT15M`). */
  readonly every: string;
  /**
   * One run. It may come again after a crash, so it finishes what it finds half done. One that throws is logged and comes
   * again at its next turn.
   */
  readonly run: (services: Services & { readonly signal: AbortSignal }) => Promise<void>;
}
