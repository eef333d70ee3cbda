import type { Title } from '../../language/index.ts';
import { type WorkKind, type WorkLineRow, workLinesOf, workTotals } from '../../store/works/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type Page, type PageInput, pageSize, readNumberCursor, writeCursor } from '../cursor.ts';
import { findReadable } from '../find-readable.ts';
import { peopleBy, type PersonView } from '../people.ts';
import { leftOutBy, type NamedQuote } from './left-out-by.ts';
import { mayOn } from './may-on.ts';
import { mayManageOperation } from './may-manage-operation.ts';

/** A line of works. Price, discount and amount are null for who may not see prices; price list and note for clients. */
export interface WorkView {
  readonly uuid: string;
  readonly item: string | null;
  readonly priceList: string | null;
  readonly title: Title;
  readonly kind: WorkKind;
  readonly unit: string;
  /** Thousandths of the unit. */
  readonly quantity: number;
  /** Minor units. */
  readonly price: number | null;
  readonly currency: string | null;
  /** Basis points. */
  readonly discount: number | null;
  /** Minor units. */
  readonly amount: number | null;
  readonly equipment: { readonly uuid: string; readonly name: string } | null;
  readonly by: PersonView | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: number;
  /** It was offered and not chosen, and is counted nowhere. */
  readonly leftOut: boolean;
  /** The quote of which it was not chosen, for who may read that. */
  readonly leftOutBy: NamedQuote | null;
  readonly mayChange: boolean;
}

export interface WorkList extends Page<WorkView> {
  readonly totals: {
    readonly count: number;
    /** By currency, in minor units; null for who may not see prices. */
    readonly amounts: readonly { readonly currency: string; readonly amount: number }[] | null;
  };
  readonly mayAdd: boolean;
  readonly mayPrice: boolean;
}

/**
 * One page of the works and parts of a request, oldest first, with what all of them add up to. Fails with REQUEST_NOT_FOUND,
 * QUERY_INVALID.
 */
export async function listWorks(
  ctx: QueryContext,
  viewer: Viewer,
  key: string,
  input: PageInput = {},
): Promise<WorkList> {
  const limit = pageSize(input);
  const after = readNumberCursor('works', input) ?? 0;
  const readable = await findReadable(ctx, viewer, key);
  const { row, viewer: reader, sight, release } = readable;
  const may = mayOn(readable);
  const sql = ctx.store.read;
  const found = await workLinesOf(sql, row.id, after, limit + 1);
  const rows = found.slice(0, limit);
  const people = await peopleBy(
    sql,
    'id',
    rows.map(({ personId }) => personId),
  );
  const quotes = await leftOutBy(ctx, readable, rows);
  const prices = may('see-prices');
  const manages = mayManageOperation(release.roles, reader.policy);
  const changes = manages || (row.endedAt === null && may('add-work'));
  const view = (line: WorkLineRow): WorkView => ({
    uuid: line.uuid,
    item: line.item,
    priceList: sight.outside ? null : line.priceList,
    title: line.title,
    kind: line.kind,
    unit: line.unit,
    quantity: line.quantity,
    price: prices ? line.price : null,
    currency: prices ? line.currency : null,
    discount: prices ? line.discount : null,
    amount: prices ? line.amount : null,
    equipment:
      line.equipmentUuid === null ? null : { uuid: line.equipmentUuid, name: line.equipmentName ?? line.equipmentUuid },
    by: people.get(line.personId) ?? null,
    day: line.day,
    note: sight.outside ? null : line.note,
    version: line.version,
    createdAt: line.createdAt,
    leftOut: line.leftOut === 1,
    leftOutBy: quotes.get(line.uuid) ?? null,
    mayChange: changes,
  });
  const totals = await workTotals(sql, row.id);
  const last = rows.at(-1);
  return {
    items: rows.map(view),
    next: found.length > limit && last !== undefined ? writeCursor('works', last.id) : null,
    totals: {
      count: totals.reduce((all, { count }) => all + count, 0),
      amounts: prices ? totals.map(({ currency, total }) => ({ currency, amount: total })) : null,
    },
    mayAdd: changes,
    mayPrice: prices && changes,
  };
}
