import type { Followed, Refused } from '../../engine/live/messages.ts';

/** Somebody on the page who wants to hear of a subject. */
export interface Follower {
  /** The server tells from now on; after each connection anew. */
  readonly began: (followed: Followed) => void;
  /** The server refuses, or has ended it: it may not be read. */
  readonly ended: (refused: Refused | null) => void;
}

type Answer =
  | {
      readonly ok: true;
      readonly subscribed: readonly Followed[];
      readonly refused: readonly (Refused & { subject: string })[];
    }
  | ({ readonly ok: false } & Refused);

/** How the calls of the wire are made; rejects when the connection is gone. */
export type Call = (
  name: 'subscribe' | 'unsubscribe',
  input: { readonly subjects: readonly string[] },
) => Promise<Answer>;

const AT_ONCE = 50;
const TRIES_AGAIN_MS = 1000;

/** Which subjects the page follows: each is asked for once, however many follow it, and again after each connection. */
export class Subjects {
  readonly #call: Call;
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #wanted = new Set<string>();
  #connected = false;
  #asking = false;

  constructor(call: Call) {
    this.#call = call;
  }

  follow(subject: string, follower: Follower): () => void {
    const followers = this.#followers.get(subject) ?? new Set();
    this.#followers.set(subject, followers.add(follower));
    // Also for a second follower: he learns by the answer how far it is.
    this.#want([subject]);
    return () => {
      followers.delete(follower);
      if (followers.size > 0 || this.#followers.get(subject) !== followers) return;
      this.#followers.delete(subject);
      this.#wanted.delete(subject);
      if (this.#connected) void this.#call('unsubscribe', { subjects: [subject] }).catch(() => undefined);
    };
  }

  /** The connection is there (again): everything is asked for. */
  connected(): void {
    this.#connected = true;
    this.#want([...this.#followers.keys()]);
  }

  disconnected(): void {
    this.#connected = false;
  }

  /** The server has ended it. */
  ended(subject: string, refused: Refused | null): void {
    for (const follower of this.#followers.get(subject) ?? []) follower.ended(refused);
  }

  #want(subjects: readonly string[]): void {
    for (const subject of subjects) this.#wanted.add(subject);
    // Those of one moment go together.
    queueMicrotask(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#connected && this.#wanted.size > 0) {
        const subjects = [...this.#wanted].slice(0, AT_ONCE);
        for (const subject of subjects) this.#wanted.delete(subject);
        await this.#askFor(subjects);
      }
    } finally {
      this.#asking = false;
    }
  }

  async #askFor(subjects: readonly string[]): Promise<void> {
    const answer = await this.#call('subscribe', { subjects }).catch(() => null);
    if (answer === null || !answer.ok) {
      // A lost connection asks for everything when it is there again; too many messages wait.
      if (this.#connected)
        setTimeout(() => this.#want(subjects.filter((each) => this.#followers.has(each))), TRIES_AGAIN_MS);
      return;
    }
    for (const followed of answer.subscribed) {
      for (const follower of this.#followers.get(followed.subject) ?? []) follower.began(followed);
    }
    for (const { subject, code, message } of answer.refused) this.ended(subject, { code, message });
  }
}
