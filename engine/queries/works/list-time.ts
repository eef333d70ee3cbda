import { pageTimeEntries, TIME_KINDS, type TimeEntryRow, type TimeKind, timeSums } from '../../store/works/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { findReadable } from '../find-readable.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { mayOn } from './may-on.ts';
import { mayManageOperation } from './may-manage-operation.ts';

export interface TimeView {
  readonly uuid: string;
  readonly kind: TimeKind;
  readonly person: PersonView | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly minutes: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly note: string | null;
  readonly billable: boolean;
  /** Thousandths. */
  readonly points: number | null;
  /** It came from a stay on site. */
  readonly onSite: boolean;
  readonly version: number;
  readonly createdAt: number;
  readonly mayChange: boolean;
}

export type KindMinutes = Readonly<Record<TimeKind, number>>;

/** What all time of a request adds up to. */
export interface TimeTotals {
  /** All minutes, and those of each kind. */
  readonly minutes: number;
  readonly byKind: KindMinutes;
  readonly billable: number;
  /** Thousandths. */
  readonly points: number;
  readonly byPerson: readonly {
    readonly person: PersonView | null;
    readonly minutes: number;
    readonly byKind: KindMinutes;
  }[];
}

export interface TimeList extends Page<TimeView> {
  readonly totals: TimeTotals;
  /** Whether the viewer may add time of his own. */
  readonly mayAdd: boolean;
}

/**
 * One page of the time of a request, oldest first, with what all of it adds up to. A client's person sees none: it is inner.
 * Fails with REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function listTime(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  input: PageInput = {},
): Promise<TimeList> {
  const limit = pageSize(input);
  const after = readNumberCursor('time', input) ?? 0;
  const readable = await findReadable(ctx, viewer, key);
  const { row, viewer: reader, sight, release } = readable;
  const may = mayOn(readable);
  if (sight.outside) return { items: [], next: null, totals: totalsOf([], new Map()), mayAdd: false };
  const sql = ctx.store.read;
  const found = await pageTimeEntries(sql, row.id, after, limit + 1);
  const rows = found.slice(0, limit);
  const sums = await timeSums(sql, row.id);
  const ids = [...rows, ...sums].map(({ personId }) => personId);
  const people = await peopleBy(sql, 'id', ids);
  const manages = mayManageOperation(release.roles, reader.policy);
  const logs = may('log-time');
  const view = (entry: TimeEntryRow): TimeView => ({
    uuid: entry.uuid,
    kind: entry.kind,
    person: people.get(entry.personId) ?? null,
    day: entry.day,
    minutes: entry.minutes,
    startedAt: entry.startedAt,
    endedAt: entry.endedAt,
    note: entry.note,
    billable: entry.billable,
    points: entry.points,
    onSite: entry.stayId !== null,
    version: entry.version,
    createdAt: entry.createdAt,
    mayChange: manages || (logs && entry.personId === reader.row.id),
  });
  const last = rows.at(-1);
  return {
    items: rows.map(view),
    next: found.length > limit && last !== undefined ? writeCursor('time', last.id) : null,
    totals: totalsOf(sums, people),
    mayAdd: logs,
  };
}

type Sums = Awaited<ReturnType<typeof timeSums>>;

function totalsOf(sums: Sums, people: ReadonlyMap<string | number, PersonView>): TimeTotals {
  const minutesOf = (some: Sums): number => some.reduce((all, { minutes }) => all + minutes, 0);
  const kindsOf = (some: Sums): KindMinutes =>
    Object.fromEntries(
      TIME_KINDS.map((kind) => [kind, minutesOf(some.filter((each) => each.kind === kind))]),
    ) as KindMinutes;
  return {
    minutes: minutesOf(sums),
    byKind: kindsOf(sums),
    billable: sums.reduce((all, { billable }) => all + billable, 0),
    points: sums.reduce((all, { points }) => all + points, 0),
    byPerson: [...Map.groupBy(sums, ({ personId }) => personId)].map(([id, own]) => ({
      person: people.get(id) ?? null,
      minutes: minutesOf(own),
      byKind: kindsOf(own),
    })),
  };
}
