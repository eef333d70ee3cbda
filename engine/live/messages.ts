/**
 * What goes over the wire. Messages are hints: ids and versions, so that whoever is told reads anew by the API, which
 * decides what he sees. Types only, so that front ends may import them.
 */

/** A request has changed, to those who follow it. */
export interface RequestHint {
  readonly uuid: string;
  readonly version: number;
  /** The last entry of its journal. */
  readonly seq: number;
}

/** A request of somebody's queues has changed. Without a version it has left them: he may no longer read it by them. */
export interface QueueHint {
  readonly uuid: string;
  readonly version: number | null;
}

export interface NoticeHint {
  readonly unread: number;
}

export interface ReleaseHint {
  readonly number: number;
}

/** Somebody's draft was saved, or is gone (published or thrown away): then without a revision. */
export interface DraftHint {
  readonly uuid: string;
  readonly kind: string;
  readonly id: string;
  readonly revision: number | null;
}

/** Who else looks at it: all of them each time. */
export interface PresenceHint {
  readonly subject: string;
  readonly people: readonly { readonly uuid: string; readonly name: string }[];
}

/** The server has ended following or watching this: it may no longer be read. */
export interface ClosedHint {
  readonly subject: string;
}

/** What a connection is told. */
export interface Told {
  readonly request: (hint: RequestHint) => void;
  readonly queue: (hint: QueueHint) => void;
  readonly notice: (hint: NoticeHint) => void;
  readonly release: (hint: ReleaseHint) => void;
  readonly draft: (hint: DraftHint) => void;
  readonly presence: (hint: PresenceHint) => void;
  readonly closed: (hint: ClosedHint) => void;
  /** What the person may read has changed, or very much has happened at once: read all lists anew. */
  readonly lists: (hint: Readonly<Record<string, never>>) => void;
  /** The last message before the server ends the connection. */
  readonly cut: (refusal: Refused) => void;
}

/** A call that was refused, or one subject of it. `code` is one of the table of errors. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

export interface Refusal extends Refused {
  readonly ok: false;
  readonly details: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
}

/** What is followed now; of a request also how far it is, so that a gap since it was read can be told. */
export interface Followed {
  readonly subject: string;
  readonly version?: number;
  readonly seq?: number;
}

export interface Subscribed {
  readonly ok: true;
  readonly subscribed: readonly Followed[];
  readonly refused: readonly (Refused & { readonly subject: string })[];
}

export interface Done {
  readonly ok: true;
}

type Answer<Good> = (answer: Good | Refusal) => void;

/** What a connection may ask. */
export interface Asked {
  /** `request:<uuid>`, `queue` or `definitions`, at most 50 at once. */
  readonly subscribe: (input: { readonly subjects: readonly string[] }, answer: Answer<Subscribed>) => void;
  readonly unsubscribe: (input: { readonly subjects: readonly string[] }, answer: Answer<Done>) => void;
  /** Says that one looks at `request:<uuid>` or `definition:<kind>/<id>`, and wants to know who else does. */
  readonly watch: (input: { readonly subject: string }, answer: Answer<Done>) => void;
  readonly unwatch: (input: { readonly subject: string }, answer: Answer<Done>) => void;
}
