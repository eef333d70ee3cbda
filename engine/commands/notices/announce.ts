import type { OutboxEntry } from '../../store/outbox/index.ts';
import type { Tx } from '../../store/store.ts';
import { knownSubscriptions } from '../../store/subscriptions/index.ts';
import type { CommandContext } from '../context.ts';
import { webhookEntries } from '../subscriptions/webhook-entries.ts';
import { announcementOf, type RequestChange } from './announcement.ts';

/**
 * The outbox rows by which people and other systems hear of a change, to be written in its transaction. Without watchers
 * and subscriptions a step has none, and costs nothing more.
 */
export async function announcing(ctx: CommandContext, tx: Tx, change: RequestChange): Promise<OutboxEntry[]> {
  return [...announcementOf(change), ...webhookEntries(change, await knownSubscriptions(ctx.store, tx))];
}
