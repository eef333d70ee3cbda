import type { OutboxEntry } from '../../store/outbox/index.ts';

/** Where a request stands, as far as people and other systems are told of it. */
export interface Standing {
  readonly status: string | null;
  readonly stage: string | null;
  readonly ended: boolean;
  /** Uuid of a person. */
  readonly assignee: string | null;
  readonly group: string | null;
}

/** One change of a request, told to people and to other systems once it is committed. */
export interface RequestChange {
  readonly request: {
    readonly id: number;
    readonly uuid: string;
    readonly number: string;
    readonly type: string;
    readonly subject: string;
    readonly priority: string;
    readonly clientId: number | null;
    readonly client: string | null;
    readonly createdAt: number;
    readonly version: number;
    /** Whether anybody watches it. */
    readonly watched: boolean;
  };
  /** Number of its journal entry. */
  readonly seq: number;
  readonly at: number;
  readonly actor: { readonly uuid: string; readonly kind: string };
  /** Null for a new request. */
  readonly before: Standing | null;
  readonly after: Standing;
  readonly comment: NewComment | null;
}

export interface NewComment {
  readonly uuid: string;
  readonly isPublic: boolean;
  readonly body: string;
  /** Uuids of the people it mentions. */
  readonly mentions: readonly string[];
}

/** What people are told of one change: the payload of the outbox kind `announce`. */
export interface Announcement {
  readonly actor: string;
  /** Uuid of the person who got the request by this. */
  readonly assigned: string | null;
  readonly comment: { readonly uuid: string; readonly public: boolean; readonly mentions: readonly string[] } | null;
  readonly status: Changed | null;
  readonly stage: Changed | null;
}

interface Changed {
  readonly from: string | null;
  readonly to: string | null;
}

/** The outbox row by which people hear of a change; none when it concerns nobody. */
export function announcementOf(change: RequestChange): OutboxEntry[] {
  const { request, seq, at, actor, before, after, comment } = change;
  const assigned = after.assignee !== null && after.assignee !== (before?.assignee ?? null) ? after.assignee : null;
  const moved = before !== null && request.watched;
  const payload: Announcement = {
    actor: actor.uuid,
    assigned: assigned === actor.uuid ? null : assigned,
    comment: comment && { uuid: comment.uuid, public: comment.isPublic, mentions: comment.mentions },
    status: moved ? changed(before.status, after.status) : null,
    stage: moved ? changed(before.stage, after.stage) : null,
  };
  if (payload.assigned === null && comment === null && payload.status === null && payload.stage === null) return [];
  const key = `${request.uuid}:${seq}:announce`;
  return [{ key, requestId: request.id, kind: 'announce', payload, createdAt: at, dueAt: at }];
}

function changed(from: string | null, to: string | null): Changed | null {
  return from === to ? null : { from, to };
}
