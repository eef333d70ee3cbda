import { openStayOf, pageStays, type Position, type StayKind, type StayRow } from '../../store/works/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { findReadable } from '../find-readable.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { mayOn } from './may-on.ts';
import { mayManageOperation } from './may-manage-operation.ts';

/** Where a device was; the degrees are for the person himself and for who manages the operation, and are forgotten in time. */
export interface PositionView extends Position {
  /** Farther from the site than its radius; null when that is not known. */
  readonly outside: boolean | null;
}

export interface StayView {
  readonly uuid: string;
  readonly kind: StayKind;
  readonly person: PersonView | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly consentAt: number | null;
  readonly consentText: string | null;
  readonly radiusM: number | null;
  readonly start: PositionView;
  /** Null while it lasts. */
  readonly stop: PositionView | null;
}

export interface StayList extends Page<StayView> {
  /** Where the viewer is now, on whatever request. */
  readonly open: {
    readonly uuid: string;
    readonly kind: StayKind;
    readonly request: { readonly uuid: string; readonly number: string };
    readonly startedAt: number;
  } | null;
  readonly mayStart: boolean;
}

/**
 * One page of who was on the site of a request and when, oldest first. A client's person sees none: it is inner. Fails with
 * REQUEST_NOT_FOUND, QUERY_INVALID.
 */
export async function listStays(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  input: PageInput = {},
): Promise<StayList> {
  const limit = pageSize(input);
  const after = readNumberCursor('stays', input) ?? 0;
  const readable = await findReadable(ctx, viewer, key);
  const { row, viewer: reader, sight, release } = readable;
  const may = mayOn(readable);
  if (sight.outside) return { items: [], next: null, open: null, mayStart: false };
  const sql = ctx.store.read;
  const found = await pageStays(sql, row.id, after, limit + 1);
  const rows = found.slice(0, limit);
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ personId }) => personId),
  );
  const manages = mayManageOperation(release.roles, reader.policy);
  const own = await openStayOf(sql, reader.row.id);
  const last = rows.at(-1);
  return {
    items: rows.map((stay) => stayView(stay, people, manages || stay.personId === reader.row.id)),
    next: found.length > limit && last !== undefined ? writeCursor('stays', last.id) : null,
    open: own
      ? {
          uuid: own.uuid,
          kind: own.kind,
          request: { uuid: own.requestUuid, number: own.requestNumber },
          startedAt: own.startedAt,
        }
      : null,
    mayStart: row.endedAt === null && may('log-time'),
  };
}

function stayView(stay: StayRow, people: ReadonlyMap<string | number, PersonView>, exact: boolean): StayView {
  const { uuid, kind, startedAt, endedAt, consentAt, consentText, radiusM } = stay;
  const place = (position: Position): PositionView => ({
    ...position,
    latitude: exact ? position.latitude : null,
    longitude: exact ? position.longitude : null,
    outside: position.distanceM === null || radiusM === null ? null : position.distanceM > radiusM,
  });
  return {
    uuid,
    kind,
    person: people.get(stay.personId) ?? null,
    startedAt,
    endedAt,
    consentAt,
    consentText,
    radiusM,
    start: place(stay.start),
    stop: endedAt === null ? null : place(stay.stop),
  };
}
