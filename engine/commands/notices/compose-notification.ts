import { find, type NotificationDefinition } from '../../language/index.ts';
import { type Addressee, type AddresseeKeys, findAddressees } from '../../store/notices/index.ts';
import { findClient } from '../../store/find-client.ts';
import type { CommandContext } from '../context.ts';
import { doorOf } from '../people/door-settings.ts';
import { fillText } from './fill-text.ts';
import { readSubject, type Subject } from './subject.ts';
import { tellDeputies } from './tell-deputies.ts';
import { type Message, sourceOf, type Telling } from './tell-people.ts';

/** What the action `notify` froze when the step was taken. */
export interface FrozenNotification {
  readonly notification: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly client: { readonly code: string } | null;
  /** Uuid of a person. */
  readonly assignee: string | null;
  readonly group: string | null;
}

/** The parts of a delivery that people are told by. */
export interface ToTell {
  readonly key: string;
  readonly requestId: number | null;
  readonly payload: unknown;
}

/**
 * What the people of a notification, as the current release defines it, are told of what the step has frozen: nobody who
 * may not read the request, and a client's people as from outside. Who stands in for one of them hears it too. A text instead says why there is nothing to tell.
 */
export async function composeNotification(ctx: CommandContext, delivery: ToTell): Promise<Message | string> {
  const frozen = delivery.payload as FrozenNotification;
  const client = frozen.client === null ? undefined : await findClient(ctx.store.read, frozen.client.code);
  const subject = await readSubject(ctx, delivery.requestId, {
    assignee: frozen.assignee,
    team: frozen.group,
    clientId: client?.id ?? null,
  });
  const { release } = subject;
  const definition = find(release.pack, 'notification', frozen.notification);
  if (definition === undefined) return `release ${release.number} has no notification "${frozen.notification}"`;
  const keys = keysOf(definition, frozen, subject, client?.id ?? null);
  const found = await findAddressees(ctx.store.read, keys, ctx.now().getTime());
  const facts = withPublicPage(ctx, frozen, subject);
  const sayTo = (person: Addressee): Telling | null =>
    subject.sight(person).reads ? telling(person, definition, facts, subject) : null;
  const tellings = found.flatMap((person) => sayTo(person) ?? []);
  const deputies = await tellDeputies(ctx, tellings, sayTo);
  return { source: sourceOf(delivery, subject), tellings: [...tellings, ...deputies] };
}

/** What opens the public page of the request: read when it is told, so that no outbox row and no webhook holds it. */
function withPublicPage(ctx: CommandContext, frozen: FrozenNotification, { row }: Subject): FrozenNotification {
  const { secret = null, number = '' } = row ?? {};
  if (secret === null) return frozen;
  const statusLink = `${doorOf(ctx).publicUrl}/status?${new URLSearchParams({ number, secret }).toString()}`;
  return { ...frozen, request: { ...frozen.request, secret, statusLink } };
}

function telling(person: Addressee, definition: NotificationDefinition, frozen: FrozenNotification, subject: Subject) {
  const sight = subject.sight(person);
  return {
    person,
    topic: `notification:${definition.id}`,
    subject: fillText(definition.subject, frozen, sight, subject),
    body: fillText(definition.body, frozen, sight, subject),
  };
}

function keysOf(
  { to }: NotificationDefinition,
  { assignee, group }: FrozenNotification,
  { row }: Subject,
  clientId: number | null,
): AddresseeKeys {
  const wanted = (who: string): boolean => to.some((recipient) => recipient === who);
  return {
    ids: wanted('requester') && row?.requesterId ? [row.requesterId] : [],
    uuids: wanted('assignee') && assignee !== null ? [assignee] : [],
    teams: wanted('group') && group !== null ? [group] : [],
    clientId: wanted('client') ? (row?.clientId ?? clientId) : null,
    roles: to.flatMap((recipient) => (typeof recipient === 'string' ? [] : [recipient.role])),
  };
}
