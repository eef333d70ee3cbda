import { ReglamentError } from '../errors.ts';
import { placementsByUuid } from '../store/index.ts';
import type { LiveContext, Log } from './context.ts';
import { mayRead, mayReadDefinitions, type Member, rolesInForce } from './member.ts';
import type { Members } from './members.ts';
import type { Followed, Refusal, Refused, Subscribed } from './messages.ts';
import type { PresenceBoard } from './presence.ts';
import { reasonOf } from './reason-of.ts';
import { readSubjects, readWatched, type Subject } from './subject.ts';

/** Followed and watched together. */
const MOST_SUBJECTS = 200;

interface Parts {
  readonly ctx: LiveContext;
  readonly members: Members;
  readonly presence: PresenceBoard;
  readonly log: Log;
  /** Puts the member into the rooms that follow from what it follows. */
  readonly place: (member: Member) => Promise<void>;
}

type Call = (member: Member, input: unknown) => Promise<object>;

/** Answers what connections ask. Nothing that is sent can make it throw: refusals and faults go into the answer. */
export class Calls {
  readonly #parts: Parts;
  readonly #byName: ReadonlyMap<string, Call>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#byName = new Map<string, Call>([
      ['subscribe', (member, input) => this.#subscribe(member, readSubjects(input))],
      ['unsubscribe', (member, input) => this.#unsubscribe(member, readSubjects(input))],
      ['watch', (member, input) => this.#watch(member, readWatched(input))],
      ['unwatch', (member, input) => this.#unwatch(member, readWatched(input))],
    ]);
  }

  /** Any message of a connection: its name and what came with it, the last of which may be what takes the answer. */
  async take(member: Member, name: string, args: readonly unknown[]): Promise<void> {
    const last = args.at(-1);
    const answer = typeof last === 'function' ? (last as (answer: object) => void) : () => {};
    answer(await this.#attempt(member, name, args[0]));
  }

  async #attempt(member: Member, name: string, input: unknown): Promise<object> {
    try {
      if (!member.allowance.take()) throw tooMuch('messages each second');
      const call = this.#byName.get(name);
      if (call === undefined) throw unknownCall();
      return await call(member, input);
    } catch (error) {
      if (error instanceof ReglamentError) return refusalOf(error);
      this.#parts.log(`live updates: "${name}" failed: ${reasonOf(error)}`);
      return { ok: false, code: 'UNEXPECTED', message: 'something went wrong here', details: [] } satisfies Refusal;
    }
  }

  async #subscribe(member: Member, subjects: readonly Subject[]): Promise<Subscribed> {
    const { members } = this.#parts;
    const fresh = subjects.filter(({ text }) => !member.followed.has(text));
    const refused: (Refused & { subject: string })[] = [];
    for (const { text } of fresh) {
      // Followed before it is looked at, so that a change in between is not missed; whoever may not read it is told nothing.
      if (member.followed.size + member.watched.size < MOST_SUBJECTS) members.follow(member, text);
      else refused.push(refusedSubject(text, tooMuch('subscriptions')));
    }
    const wanted = subjects.filter(({ text }) => member.followed.has(text));
    const looked = await this.#look(member, wanted).catch((error: unknown) => {
      for (const { text } of fresh) members.unfollow(member, text);
      throw error;
    });
    const subscribed: Followed[] = [];
    for (const [subject, result] of looked) {
      if (!(result instanceof ReglamentError)) subscribed.push(result);
      else {
        members.unfollow(member, subject);
        refused.push(refusedSubject(subject, result));
      }
    }
    if (!member.socket.connected) members.remove(member);
    await this.#parts.place(member);
    return { ok: true, subscribed, refused };
  }

  /** What the member gets of each subject, or why not. */
  async #look(member: Member, subjects: readonly Subject[]): Promise<[string, Followed | ReglamentError][]> {
    const { ctx } = this.#parts;
    const roles = await rolesInForce(ctx);
    const uuids = subjects.flatMap((subject) => (subject.kind === 'request' ? [subject.uuid] : []));
    const placements = new Map((await placementsByUuid(ctx.store.read, uuids)).map((each) => [each.uuid, each]));
    return subjects.map((subject) => {
      const { text } = subject;
      if (subject.kind === 'queue') return [text, { subject: text }];
      if (subject.kind !== 'request') {
        const may = mayReadDefinitions(roles, member.identity);
        return [text, may ? { subject: text } : new ReglamentError('FORBIDDEN', { action: 'read definitions' })];
      }
      const placement = placements.get(subject.uuid);
      // Whoever may not read a request learns not even that it exists.
      if (placement === undefined || !mayRead(roles, member.identity, placement)) {
        return [text, new ReglamentError('REQUEST_NOT_FOUND', { request: subject.uuid })];
      }
      return [text, { subject: text, version: placement.version, seq: placement.seq }];
    });
  }

  async #unsubscribe(member: Member, subjects: readonly Subject[]): Promise<object> {
    for (const { text } of subjects) this.#parts.members.unfollow(member, text);
    await this.#parts.place(member);
    return { ok: true };
  }

  async #watch(member: Member, subject: Subject): Promise<object> {
    const { text } = subject;
    if (member.watched.has(text)) return { ok: true };
    if (member.followed.size + member.watched.size >= MOST_SUBJECTS) throw tooMuch('subscriptions');
    const [[, result] = []] = await this.#look(member, [subject]);
    if (result instanceof ReglamentError) throw result;
    if (member.socket.connected) await this.#parts.presence.enter(member, text);
    return { ok: true };
  }

  async #unwatch(member: Member, { text }: Subject): Promise<object> {
    await this.#parts.presence.leave(member, text);
    return { ok: true };
  }

  /** Ends what the member may no longer read, and says so. */
  async recheck(member: Member): Promise<void> {
    const { members, presence } = this.#parts;
    const subjects = [...member.followed].map((text) => readSubjects({ subjects: [text] })[0] as Subject);
    const watched = [...member.watched].map((text) => readWatched({ subject: text }));
    for (const [subject, result] of await this.#look(member, [...subjects, ...watched])) {
      if (!(result instanceof ReglamentError)) continue;
      members.unfollow(member, subject);
      await presence.leave(member, subject);
      member.socket.emit('closed', { subject });
    }
  }
}

export function refusalOf({ code, message, details }: ReglamentError): Refusal {
  return { ok: false, code, message, details };
}

function refusedSubject(subject: string, { code, message }: ReglamentError): Refused & { subject: string } {
  return { subject, code, message };
}

function tooMuch(what: string): ReglamentError {
  return new ReglamentError('LIVE_LIMIT', { what });
}

function unknownCall(): ReglamentError {
  const message = 'expected subscribe, unsubscribe, watch or unwatch';
  return new ReglamentError('INPUT_INVALID', { count: 1 }, { details: [{ rule: 'input', path: '', message }] });
}
