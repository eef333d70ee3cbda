import type { Title } from '../../language/index.ts';
import type { Sql, Tx } from '../store.ts';

export const WORK_KINDS = ['work', 'part', 'visit', 'penalty', 'other'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface WorkLine {
  readonly uuid: string;
  readonly requestId: number;
  /** The price list that the item is of, and the hash of its text; null for a line in words of its own. */
  readonly priceList: string | null;
  readonly priceListHash: string | null;
  readonly item: string | null;
  readonly title: Title;
  readonly kind: WorkKind;
  readonly unit: string;
  /** Thousandths of the unit. */
  readonly quantity: number;
  /** Minor units. */
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Basis points. */
  readonly discount: number;
  /** Minor units. */
  readonly amount: number;
  readonly equipmentId: number | null;
  readonly personId: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface WorkLineRow extends WorkLine {
  readonly id: number;
  readonly requestUuid: string;
  readonly equipmentUuid: string | null;
  readonly equipmentName: string | null;
  /** 1 for a line that was offered and not chosen: it is counted nowhere. */
  readonly leftOut: 1 | null;
}

/** What rules know of the works of a request. */
export interface WorkTotals {
  /** Minor units. */
  readonly total: number;
  readonly count: number;
}

type Raw = Omit<WorkLineRow, 'title'> & { readonly title: string };

const SELECT = `SELECT w.id, w.uuid, w.request_id AS requestId, r.uuid AS requestUuid, w.price_list AS priceList,
  w.price_list_hash AS priceListHash, w.item, w.title, w.kind, w.unit, w.quantity, w.price, w.currency, w.discount, w.amount,
  w.equipment_id AS equipmentId, q.uuid AS equipmentUuid, q.name AS equipmentName, w.person_id AS personId, w.day, w.note,
  w.left_out AS leftOut,
  w.version, w.created_at AS createdAt, w.updated_at AS updatedAt
  FROM work_line w JOIN request r ON r.id = w.request_id LEFT JOIN equipment q ON q.id = w.equipment_id`;

const read = (raw: Raw): WorkLineRow => ({ ...raw, title: JSON.parse(raw.title) as Title });

const COLUMNS: readonly (readonly [column: string, of: (line: WorkLine) => string | number | null])[] = [
  ['uuid', ({ uuid }) => uuid],
  ['request_id', ({ requestId }) => requestId],
  ['price_list', ({ priceList }) => priceList],
  ['price_list_hash', ({ priceListHash }) => priceListHash],
  ['item', ({ item }) => item],
  ['title', ({ title }) => JSON.stringify(title)],
  ['kind', ({ kind }) => kind],
  ['unit', ({ unit }) => unit],
  ['quantity', ({ quantity }) => quantity],
  ['price', ({ price }) => price],
  ['currency', ({ currency }) => currency],
  ['discount', ({ discount }) => discount],
  ['amount', ({ amount }) => amount],
  ['equipment_id', ({ equipmentId }) => equipmentId],
  ['person_id', ({ personId }) => personId],
  ['day', ({ day }) => day],
  ['note', ({ note }) => note],
  ['version', ({ version }) => version],
  ['created_at', ({ createdAt }) => createdAt],
  ['updated_at', ({ updatedAt }) => updatedAt],
];

export async function insertWorkLine(tx: Tx, line: WorkLine): Promise<void> {
  const names = COLUMNS.map(([column]) => column).join(', ');
  const marks = COLUMNS.map(() => '?').join(', ');
  await tx.run(
    `INSERT INTO work_line (${names}) VALUES (${marks})`,
    COLUMNS.map(([, of]) => of(line)),
  );
}

/** Writes everything that people may change, with version + 1; the caller holds the lock of the request. */
export async function updateWorkLine(tx: Tx, line: WorkLineRow): Promise<void> {
  await tx.run(
    `UPDATE work_line SET title = ?, kind = ?, unit = ?, quantity = ?, price = ?, discount = ?, amount = ?, equipment_id = ?,
     day = ?, note = ?, version = version + 1, updated_at = ? WHERE id = ?`,
    [
      JSON.stringify(line.title),
      line.kind,
      line.unit,
      line.quantity,
      line.price,
      line.discount,
      line.amount,
      line.equipmentId,
      line.day,
      line.note,
      line.updatedAt,
      line.id,
    ],
  );
}

export async function deleteWorkLine(tx: Tx, id: number): Promise<void> {
  await tx.run('DELETE FROM work_line WHERE id = ?', [id]);
}

/** The line with this uuid; undefined when there is none. */
export async function findWorkLine(sql: Sql, uuid: string): Promise<WorkLineRow | undefined> {
  const [raw] = await sql.all<Raw>(`${SELECT} WHERE w.uuid = ?`, [uuid]);
  return raw && read(raw);
}

/** At most `limit` lines of a request after the id `after`, in the order in which they were written. */
export async function workLinesOf(sql: Sql, requestId: number, after: number, limit: number): Promise<WorkLineRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE w.request_id = ? AND w.id > ? ORDER BY w.id LIMIT ?`, [
    requestId,
    after,
    limit,
  ]);
  return rows.map(read);
}

/** Says which of these lines are counted nowhere; the others are counted again. The caller holds the locks of their requests. */
export async function leaveOut(tx: Tx, all: readonly string[], left: ReadonlySet<string>): Promise<void> {
  for (const uuid of all)
    await tx.run('UPDATE work_line SET left_out = ? WHERE uuid = ?', [left.has(uuid) ? 1 : null, uuid]);
}

/** Sum and number of the lines of a request, by currency. */
export async function workTotals(sql: Sql, requestId: number): Promise<(WorkTotals & { readonly currency: string })[]> {
  const rows = await sql.all<{ currency: string; total: number | string; count: number | string }>(
    `SELECT currency, SUM(amount) AS total, COUNT(*) AS count FROM work_line WHERE request_id = ?
     AND left_out IS NULL GROUP BY currency ORDER BY currency`,
    [requestId],
  );
  // MySQL sums to decimals.
  return rows.map(({ currency, total, count }) => ({ currency, total: Number(total), count: Number(count) }));
}
