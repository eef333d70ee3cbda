import type { RequestItem, Title } from '../../ui/api/index.ts';

/** A request as it stands in a queue. */
export interface QueueRow extends RequestItem {
  readonly dueAt: string | null;
  /** The colour that the view gives it, and what that means. */
  readonly colour: { readonly color: string; readonly title: Title } | null;
}
