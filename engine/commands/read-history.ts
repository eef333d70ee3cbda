import type { FactValue } from '../language/index.ts';
import type { Actor, RequestRecord } from '../run/index.ts';
import type { Happening, JournaledEntry } from '../run/replay-journal.ts';
import { actorsById } from '../store/actors-by-id.ts';
import { type JournalRow, pageJournal } from '../store/journal.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import type { Sql } from '../store/store.ts';
import { actorFacts } from './acting.ts';
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

const PAGE = 500;
/** Somebody who has been erased; what he was then stands in the facts that were read. */
const NOBODY: Actor = { id: '', kind: 'staff', roles: [], groups: [] };

/** Reads the whole journal of a request. People have the roles of today where their roles of then were not read. */
export async function readHistory(sql: Sql, row: LoadedRequest): Promise<History> {
  const rows: JournalRow[] = [];
  for (;;) {
    const page = await pageJournal(sql, row.id, rows.at(-1)?.seq ?? 0, PAGE);
    rows.push(...page);
    if (page.length < PAGE) break;
  }
  const people = await actorsById(
    sql,
    rows.map(({ actorId }) => actorId),
  );
  const actor = (id: number | undefined): Actor => {
    const person = id === undefined ? undefined : people.get(id);
    return person === undefined ? NOBODY : actorFacts(person);
  };
  const [first, ...rest] = rows;
  const filed = (first?.payload ?? {}) as Payload;
  const record = { ...recordOf(row), status: null, stage: null, checklists: {}, assignee: null, group: null };
  return {
    record: { ...record, fields: filed.fields ?? {} },
    creator: actor(first?.actorId),
    created: new Date(row.createdAt),
    entries: rest.flatMap((entry) => {
      const what = happening(entry);
      if (what === null) return [];
      const reads = (entry.reads ?? {}) as JournaledEntry['reads'];
      return [{ seq: entry.seq, what, actor: actor(entry.actorId), at: new Date(entry.at), reads }];
    }),
  };
}

/** Null for what changes nothing that rules read. */
function happening({ kind, event, payload }: JournalRow): Happening | null {
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
      return { fields };
    case 'checklist':
      return { tick: { checklist, item, value } };
    case 'assigned':
      return { owner: typeof to === 'string' ? to : null };
    default:
      return null;
  }
}
