import type { ViewRow } from '../../ui/api/index.ts';
import type { QueueAsked } from './queue-filter.ts';
import type { QueueView } from './queue-view.ts';
import type { Chosen } from './use-chosen.ts';
import type { Queue } from './use-queue.ts';

/** What the table and the cards of a queue are given. */
export interface ListProps {
  readonly view: QueueView;
  readonly asked: QueueAsked;
  readonly queue: Queue;
  readonly rows: readonly ViewRow[];
  /** Those that are shown though they have left the queue. */
  readonly left: ReadonlySet<string>;
  /** Uuid of the row that the keys are about. */
  readonly focused: string | null;
  readonly focus: (uuid: string | null) => void;
  /** Somebody is at work in the list: nothing may jump. */
  readonly within: (within: boolean) => void;
  readonly chosen: Chosen;
}
