import type { OutboxEntry } from '../../store/outbox/index.ts';
import type { SubscriptionEvent, SubscriptionRow } from '../../store/subscriptions/index.ts';
import type { RequestChange, Standing } from '../notices/announcement.ts';

/** What a webhook's outbox row holds. The body is the same at each try. */
export interface WebhookPayload {
  readonly subscription: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Somebody tries the subscription out: it is sent although the subscription is disabled. */
  readonly test?: true;
}

/** Of several at once the first one gives the delivery its name. */
const ORDER: readonly SubscriptionEvent[] = [
  'request.created',
  'request.ended',
  'request.stage-changed',
  'request.status-changed',
  'request.assigned',
  'request.commented',
];
/** What staff alone hear of. */
const INNER: readonly SubscriptionEvent[] = ['request.status-changed', 'request.assigned'];

/**
 * The deliveries of one change to the subscriptions that want it, one each. A client's subscription hears of that
 * client's requests only, and sees them from outside.
 */
export function webhookEntries(change: RequestChange, subscriptions: readonly SubscriptionRow[]): OutboxEntry[] {
  if (subscriptions.length === 0) return [];
  const happened = eventsOf(change);
  return subscriptions.flatMap((subscription): OutboxEntry[] => {
    const { uuid, clientId } = subscription;
    const { request, seq, at } = change;
    if (clientId !== null && clientId !== request.clientId) return [];
    const events = happened.filter(
      (event) => subscription.events.includes(event) && (clientId === null || mayHear(event, change)),
    );
    if (events.length === 0) return [];
    const key = `${request.uuid}:${seq}:webhook:${uuid}`;
    const body = { id: key, event: events[0], events, at: iso(at), ...bodyOf(change, clientId !== null, events) };
    const payload: WebhookPayload = { subscription: uuid, body };
    return [{ key, requestId: request.id, kind: 'webhook', payload, createdAt: at, dueAt: at, target: uuid }];
  });
}

function mayHear(event: SubscriptionEvent, { comment }: RequestChange): boolean {
  return !INNER.includes(event) && (event !== 'request.commented' || comment?.isPublic === true);
}

function eventsOf({ before, after, comment }: RequestChange): SubscriptionEvent[] {
  const happened: Record<SubscriptionEvent, boolean> = {
    'request.created': before === null,
    'request.ended': after.ended && before?.ended !== true,
    'request.stage-changed': before !== null && before.stage !== after.stage,
    'request.status-changed': before !== null && before.status !== after.status,
    'request.assigned': (before?.assignee ?? null) !== after.assignee || (before?.group ?? null) !== after.group,
    'request.commented': comment !== null,
  };
  return ORDER.filter((event) => happened[event]);
}

function bodyOf(change: RequestChange, outside: boolean, events: readonly SubscriptionEvent[]): object {
  const { request, before, after, actor, comment } = change;
  const { uuid, number, type, subject, priority, client, version } = request;
  const common = { uuid, number, type, subject, stage: after.stage, ended: after.ended, client, version };
  const said = events.includes('request.commented') && comment !== null ? comment : null;
  const commented =
    said === null
      ? {}
      : {
          comment: {
            uuid: said.uuid,
            body: said.body,
            ...(outside ? {} : { public: said.isPublic }),
            by: { uuid: actor.uuid, kind: actor.kind },
          },
        };
  return {
    request: {
      ...common,
      createdAt: iso(request.createdAt),
      ...(outside ? {} : { status: after.status, priority, assignee: after.assignee, group: after.group }),
    },
    ...(before === null ? {} : { before: standing(before, outside) }),
    ...(outside ? {} : { actor: { uuid: actor.uuid, kind: actor.kind } }),
    ...commented,
  };
}

function standing({ status, stage, ended, assignee, group }: Standing, outside: boolean): object {
  return outside ? { stage, ended } : { status, stage, ended, assignee, group };
}

const iso = (at: number): string => new Date(at).toISOString();
