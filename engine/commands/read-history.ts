import type { FactValue } from '../language/index.ts';
import type { Actor, RequestRecord } from '../run/index.ts';
import type { Happening, JournaledEntry } from '../run/replay-journal.ts';
import { actorsById } from '../store/actors-by-id.ts';
import { type JournalRow, journalsOf } from '../store/journal.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import type { Sql } from '../store/store.ts';
import { actorFacts } from './acting.ts';
import { type DocumentTold, documentsThen } from './documents-then.ts';
import { recordOf } from './request-record.ts';

/** What happened to a request, as it can be played again. */
export interface History {
  /** As it was filed. */
  readonly record: RequestRecord;
  readonly creator: Actor;
  readonly created: Date;
  readonly entries: readonly JournaledEntry[];
}

interface Payload {
  readonly fields?: Readonly<Record<string, FactValue>>;
  readonly comment?: string;
  readonly state?: string;
  readonly delay?: string;
  readonly checklist?: string;
  readonly item?: string;
  readonly value?: FactValue;
  readonly to?: unknown;
}

/** Somebody who has been erased; what he was then stands in the facts that were read. */
const NOBODY: Actor = { id: '', kind: 'staff', roles: [], groups: [] };

/** People by their numbers, each read once; null for those who do not exist. */
export type KnownPeople = Map<number, Actor | null>;

/**
 * Reads the whole journals of requests, in their order, by few statements. People have the roles of today where their
 * roles of then were not read. The caller sees to it that the journals are not too long together.
 */
export async function readHistories(
  sql: Sql,
  requests: readonly LoadedRequest[],
  people: KnownPeople,
): Promise<History[]> {
  const journals = await journalsOf(
    sql,
    requests.map(({ id }) => id),
  );
  const rows = [...journals.values()].flat();
  const strangers = new Set(rows.map(({ actorId }) => actorId).filter((id) => !people.has(id)));
  const found = await actorsById(sql, strangers);
  for (const id of strangers) {
    const person = found.get(id);
    people.set(id, person === undefined ? null : actorFacts(person));
  }
  return requests.map((row) => historyOf(row, journals.get(row.id) ?? [], people));
}

function historyOf(row: LoadedRequest, [first, ...rest]: readonly JournalRow[], people: KnownPeople): History {
  const actor = (id = -1): Actor => people.get(id) ?? NOBODY;
  const filed = (first?.payload ?? {}) as Payload;
  const record = { ...recordOf(row), status: null, stage: null, checklists: {}, assignee: null, group: null };
  const documents = documentsThen();
  return {
    record: { ...record, fields: filed.fields ?? {}, bound: { ...record.bound, documents: {} } },
    creator: actor(first?.actorId),
    created: new Date(row.createdAt),
    entries: rest.flatMap((entry) => {
      const what = happening(entry, documents);
      if (what === null) return [];
      const reads = (entry.reads ?? {}) as JournaledEntry['reads'];
      return [{ seq: entry.seq, what, actor: actor(entry.actorId), at: new Date(entry.at), reads }];
    }),
  };
}

/** Null for what changes nothing that rules read. */
function happening(
  { kind, event, payload, reads }: JournalRow,
  documents: ReturnType<typeof documentsThen>,
): Happening | null {
  const {
    fields = {},
    comment = null,
    state = '',
    delay = '',
    checklist = '',
    item = '',
    value = null,
    to,
  } = (payload ?? {}) as Payload;
  switch (kind) {
    case 'event':
      return { event: event ?? '', fields, comment };
    case 'timer':
      return { timer: { state, delay } };
    case 'fields':
    // What it is bound to stands in the facts that were read.
    case 'details':
    case 'bound':
    case 'sub-requests':
      return { fields };
    // What waited for it went on by the facts that were read.
    case 'presence':
    case 'time':
    case 'work':
      return Object.keys(reads ?? {}).length === 0 ? null : { fields: {} };
    case 'document':
      return { documents: documents(payload as DocumentTold) };
    case 'checklist':
      return { tick: { checklist, item, value } };
    case 'assigned':
      return { owner: typeof to === 'string' ? to : null };
    default:
      return null;
  }
}
