import type { Member } from './member.ts';

/** The connections of this node, and who follows what. */
export class Members {
  readonly #all = new Set<Member>();
  readonly #bySubject = new Map<string, Set<Member>>();

  add(member: Member): void {
    this.#all.add(member);
  }

  remove(member: Member): void {
    for (const subject of member.followed) this.unfollow(member, subject);
    this.#all.delete(member);
  }

  follow(member: Member, subject: string): void {
    member.followed.add(subject);
    const followers = this.#bySubject.get(subject) ?? new Set();
    this.#bySubject.set(subject, followers.add(member));
  }

  unfollow(member: Member, subject: string): void {
    member.followed.delete(subject);
    const followers = this.#bySubject.get(subject);
    followers?.delete(member);
    if (followers?.size === 0) this.#bySubject.delete(subject);
  }

  /** How many connections a person has. */
  countOf(personId: number): number {
    let count = 0;
    for (const { identity } of this.#all) if (identity.person.id === personId) count += 1;
    return count;
  }

  /** A copy: whoever walks over it may end connections. */
  followersOf(subject: string): Member[] {
    return [...(this.#bySubject.get(subject) ?? [])];
  }

  all(): Member[] {
    return [...this.#all];
  }
}
