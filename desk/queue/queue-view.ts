import type { Title } from '../../ui/api/index.ts';
import type { Counted } from './say-count.ts';

/** A queue as its page shows it. */
export interface QueueView {
  readonly id: string;
  readonly title: Title;
  /** How many stand in it; null when it is not counted. */
  readonly count: Counted | null;
  /** Ids of columns, as definitions of views have them. */
  readonly columns: readonly string[];
}
