import type { Title } from '../../language/index.ts';
import type { NamedKind } from '../../language/diff/index.ts';
import type { RequestSight } from '../../policies/index.ts';
import { type CommentRow, findComment } from '../../store/comments.ts';
import { type Addressee, findAddressees, type Topic, watchersOf } from '../../store/notices/index.ts';
import { readActor } from '../../store/read-actor.ts';
import type { LoadedRequest } from '../../store/requests/index.ts';
import type { CommandContext } from '../context.ts';
import type { Announcement } from './announcement.ts';
import type { ToTell } from './compose-notification.ts';
import { sayInAll } from './locales.ts';
import { sayMentions } from './mentions.ts';
import { readSubject, type Subject } from './subject.ts';
import { tellDeputies } from './tell-deputies.ts';
import { type Message, sourceOf, type Telling } from './tell-people.ts';

/** Everything that a sentence about a change may need. */
interface Scene {
  readonly announcement: Announcement;
  readonly subject: Subject;
  readonly row: LoadedRequest;
  readonly actor: string | Title;
  /** Null for a change without one. */
  readonly comment: (CommentRow & { readonly said: Title }) | null;
  readonly watchers: ReadonlySet<string>;
}

const MOST_SAID = 1000;

/**
 * What people are told of a change of a request: who got it, whom a comment mentions, who takes part in it, who watches it.
 * Who stands in for one of them hears it too. Nobody is told of his own doing, nobody of what he may not read, and each
 * hears of a change once, in the words that concern him most. A text instead says why there is nothing to tell.
 */
export async function composeAnnouncement(ctx: CommandContext, delivery: ToTell): Promise<Message | string> {
  const announcement = delivery.payload as Announcement;
  const { read } = ctx.store;
  const subject = await readSubject(ctx, delivery.requestId, { assignee: null, team: null, clientId: null });
  const { row } = subject;
  if (row === undefined) return 'the request is gone';
  const watchers = await watchersOf(read, row.id);
  const comment = announcement.comment === null ? undefined : await findComment(read, announcement.comment.uuid);
  const mentions = announcement.comment?.mentions ?? [];
  const uuids = [announcement.assigned, ...watchers, ...mentions, row.assignee?.uuid ?? null];
  const keys = {
    uuids: [...new Set(uuids)].filter((uuid) => uuid !== null),
    ids: row.requesterId === null ? [] : [row.requesterId],
  };
  const people = await findAddressees(read, keys, ctx.now().getTime());
  const scene: Scene = {
    announcement,
    subject,
    row,
    actor: await nameOf(ctx, announcement.actor),
    comment: comment === undefined ? null : { ...comment, said: saidIn(comment.body, people) },
    watchers: new Set(watchers),
  };
  const sayTo = (person: Addressee, concerned: Addressee): Telling | null => {
    const sight = subject.sight(person);
    if (person.uuid === announcement.actor || !sight.reads) return null;
    const topic = topicFor(concerned, sight, scene);
    return topic && telling(person, topic, scene);
  };
  const tellings = people.flatMap((person) => sayTo(person, person) ?? []);
  const deputies = await tellDeputies(ctx, tellings, sayTo);
  return { source: sourceOf(delivery, subject), tellings: [...tellings, ...deputies] };
}

/** What concerns this person most of a change, as far as whoever hears it sees the request; null when nothing does. */
function topicFor(
  { uuid, id }: Addressee,
  { outside, internalComments }: RequestSight,
  { announcement, row, comment, watchers }: Scene,
): Topic | null {
  const reads = comment !== null && (comment.isPublic || internalComments);
  if (reads && announcement.comment?.mentions.includes(uuid)) return 'mentioned';
  if (announcement.assigned === uuid) return 'assigned';
  const takesPart = watchers.has(uuid) || row.assignee?.uuid === uuid || row.requesterId === id;
  if (reads && takesPart) return 'commented';
  const moved = outside ? announcement.stage : (announcement.status ?? announcement.stage);
  return moved !== null && watchers.has(uuid) ? 'watched-status' : null;
}

function telling(person: Addressee, topic: Topic, scene: Scene): Telling {
  const { subject, row, actor, comment, announcement } = scene;
  const known = { number: row.number, subject: row.subject, actor };
  const say = (head: Parameters<typeof sayInAll>[0], text: Parameters<typeof sayInAll>[0], more = {}): Telling => ({
    person,
    topic,
    subject: sayInAll(head, { ...known, ...more }),
    body: sayInAll(text, { ...known, ...more }),
  });
  if (topic === 'assigned') return say('assigned-subject', 'assigned-body');
  const said = { comment: comment?.said ?? '' };
  if (topic === 'mentioned') return say('mentioned-subject', 'comment-body', said);
  if (topic === 'commented') return say('commented-subject', 'comment-body', said);
  const inner = !subject.sight(person).outside && announcement.status !== null;
  const { from, to } = (inner ? announcement.status : announcement.stage) ?? { from: null, to: null };
  const title = (id: string | null): Title => titleOf(subject, inner ? 'status' : 'stage', id);
  return say('status-subject', 'status-body', { from: title(from), to: title(to) });
}

function titleOf({ names }: Subject, kind: NamedKind, id: string | null): Title {
  if (id === null) return sayInAll('nothing', {});
  return names.title(kind, id) ?? { en: id, ru: id };
}

function saidIn(body: string, people: readonly Addressee[]): Title {
  const short = body.length > MOST_SAID ? `${body.slice(0, MOST_SAID)}…` : body;
  const name = (uuid: string): string | undefined => people.find((person) => person.uuid === uuid)?.name;
  const somebody = sayInAll('somebody', {});
  return { en: sayMentions(short, name, somebody.en ?? ''), ru: sayMentions(short, name, somebody.ru ?? '') };
}

async function nameOf(ctx: CommandContext, uuid: string): Promise<string | Title> {
  const actor = await readActor(ctx.store.read, uuid);
  if (actor === undefined) return sayInAll('somebody', {});
  return actor.kind === 'system' ? sayInAll('engine', {}) : actor.name;
}
