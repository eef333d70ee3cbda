import { unreadNotices } from '../store/index.ts';
import type { LiveContext } from './context.ts';
import type { Member } from './member.ts';
import type { Members } from './members.ts';

/** Tells people how many notices they have not read, whenever that changes, and once when they connect. */
export class NoticeNews {
  readonly #ctx: LiveContext;
  readonly #members: Members;
  readonly #told = new WeakMap<Member, string>();

  constructor({ ctx, members }: { readonly ctx: LiveContext; readonly members: Members }) {
    this.#ctx = ctx;
    this.#members = members;
  }

  async look(): Promise<void> {
    const members = this.#members.all();
    if (members.length === 0) return;
    const people = [...new Set(members.map(({ identity }) => identity.person.id))];
    const counts = await unreadNotices(this.#ctx.store.read, people);
    const byPerson = new Map(counts.map((each) => [each.personId, each]));
    for (const member of members) {
      const { unread = 0, newest = 0 } = byPerson.get(member.identity.person.id) ?? {};
      const mark = `${unread} ${newest}`;
      if (this.#told.get(member) === mark) continue;
      this.#told.set(member, mark);
      member.socket.emit('notice', { unread });
    }
  }
}
