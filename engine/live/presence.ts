import {
  clearPresence,
  enterPresence,
  leavePresence,
  presentAt,
  type PresentPerson,
  purgePresence,
  renewPresence,
} from '../store/index.ts';
import type { LiveContext } from './context.ts';
import type { Member } from './member.ts';

/** A row lasts so long unless it is renewed: so long somebody stays visible whose node has died. */
const LASTS_MS = 40_000;

/**
 * Who looks at what. Each node writes rows for its own connections, and tells them of the rows of all nodes. Writes go
 * one after the other, so that coming and going quickly leaves what was meant last.
 */
export class PresenceBoard {
  readonly #ctx: LiveContext;
  readonly #node: string;
  readonly #watchers = new Map<string, Set<Member>>();
  /** What each connection was told last, by subject. */
  readonly #told = new WeakMap<Member, Map<string, string>>();
  #writes: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(ctx: LiveContext, node: string) {
    this.#ctx = ctx;
    this.#node = node;
  }

  /** The member looks at the subject; whoever watches it on this node is told at once. */
  async enter(member: Member, subject: string): Promise<void> {
    if (this.#closed || member.watched.has(subject)) return;
    member.watched.add(subject);
    const watchers = this.#watchers.get(subject) ?? new Set();
    this.#watchers.set(subject, watchers.add(member));
    await this.#write(() => this.#sync(member, subject));
    await this.tell([subject]);
  }

  async leave(member: Member, subject: string): Promise<void> {
    if (this.#closed || !member.watched.delete(subject)) return;
    const watchers = this.#watchers.get(subject);
    watchers?.delete(member);
    if (watchers?.size === 0) this.#watchers.delete(subject);
    this.#told.get(member)?.delete(subject);
    await this.#write(() => this.#sync(member, subject));
    await this.tell([subject]);
  }

  /** Tells the watchers of these subjects (all of this node, unless said) what has changed. */
  async tell(subjects: readonly string[] = [...this.#watchers.keys()]): Promise<void> {
    const watched = subjects.filter((subject) => this.#watchers.has(subject));
    const present = await presentAt(this.#ctx.store.read, watched, this.#ctx.now().getTime());
    const bySubject = Map.groupBy(present, ({ subject }) => subject);
    for (const subject of watched) {
      for (const member of this.#watchers.get(subject) ?? [])
        this.#tellOne(member, subject, bySubject.get(subject) ?? []);
    }
  }

  /** Renews the rows of this node, and forgets those of nodes that have died. */
  async renew(): Promise<void> {
    await this.#write(async () => {
      const { store } = this.#ctx;
      const expected = this.#here();
      if (expected.length > 0 && (await renewPresence(store.read, this.#node, this.#until())) !== expected.length) {
        // Another node took us for dead while this one stood still.
        for (const [member, subject] of expected) await this.#sync(member, subject);
      }
      await purgePresence(store.read, this.#ctx.now().getTime());
    });
  }

  /** Nobody of this node looks at anything any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#watchers.clear();
    await this.#write(() => clearPresence(this.#ctx.store.read, this.#node));
  }

  /** Writes or removes the row, as it is now. */
  async #sync({ identity }: Member, subject: string): Promise<void> {
    const { read } = this.#ctx.store;
    const personId = identity.person.id;
    const row = { subject, personId, node: this.#node };
    if (this.#isHere(personId, subject)) await enterPresence(read, { ...row, untilAt: this.#until() });
    else await leavePresence(read, row);
  }

  #isHere(personId: number, subject: string): boolean {
    return [...(this.#watchers.get(subject) ?? [])].some(({ identity }) => identity.person.id === personId);
  }

  /** One connection for each person and subject of this node. */
  #here(): [Member, string][] {
    const here = new Map<string, [Member, string]>();
    for (const [subject, members] of this.#watchers) {
      for (const member of members) here.set(`${member.identity.person.id} ${subject}`, [member, subject]);
    }
    return [...here.values()];
  }

  #tellOne(member: Member, subject: string, present: readonly PresentPerson[]): void {
    const seen = present.filter((person) => mayKnowOf(member, person)).map(({ uuid, name }) => ({ uuid, name }));
    const people = [...new Map(seen.map((person) => [person.uuid, person])).values()];
    const told = this.#told.get(member) ?? new Map<string, string>();
    const text = JSON.stringify(people);
    if (told.get(subject) === text) return;
    this.#told.set(member, told.set(subject, text));
    member.socket.emit('presence', { subject, people });
  }

  #until(): number {
    return this.#ctx.now().getTime() + LASTS_MS;
  }

  #write(work: () => Promise<void>): Promise<void> {
    const done = this.#writes.then(work);
    this.#writes = done.catch(() => undefined);
    return done;
  }
}

/** People of a client are told of their own colleagues alone, never of staff. */
function mayKnowOf({ identity: { person } }: Member, other: PresentPerson): boolean {
  if (other.uuid === person.uuid) return false;
  return person.kind === 'staff' || (other.kind === 'client' && other.clientId === person.clientId);
}
