import { placeholders } from '../placeholders.ts';
import type { Sql, Tx } from '../store.ts';

export const SIGNING_METHODS = ['screen', 'paper', 'one-sided'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

export interface Signature {
  readonly uuid: string;
  readonly documentId: number;
  readonly role: string;
  readonly method: SigningMethod;
  readonly name: string | null;
  readonly position: string | null;
  readonly note: string | null;
  readonly pictureSha256: string | null;
  readonly pictureType: string | null;
  readonly signedAt: number;
  /** Who wrote it down. */
  readonly personId: number;
  readonly createdAt: number;
}

export const DELIVERY_CHANNELS = ['mail', 'hand', 'post', 'portal', 'other'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** How a document went to the other side. */
export interface Handover {
  readonly uuid: string;
  readonly documentId: number;
  readonly channel: DeliveryChannel;
  readonly recipient: string | null;
  readonly note: string | null;
  readonly sentAt: number;
  readonly personId: number;
}

export const DECISIONS = ['approved', 'declined'] as const;
/** By log-in of the client's own person, by a link, or told to somebody of ours. */
export const ANSWERED_HOW = ['portal', 'link', 'told'] as const;
export type AnsweredHow = (typeof ANSWERED_HOW)[number];

/** What the other side said to a document, bound to the very text that it was shown. */
export interface Decision {
  readonly uuid: string;
  readonly documentId: number;
  readonly decision: (typeof DECISIONS)[number];
  readonly snapshotHash: string;
  readonly how: AnsweredHow | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly comment: string | null;
  /** Network address of who answered by a link. */
  readonly address: string | null;
  /** JSON: ids of the options that were chosen; null for a document without any. */
  readonly options: string | null;
  /** JSON: sums of what was chosen. */
  readonly totals: string | null;
  /** Of what exactly was agreed: text, options and sums. */
  readonly termsHash: string | null;
  readonly personId: number | null;
  readonly createdAt: number;
}

const SIGNATURE = {
  uuid: 'uuid',
  documentId: 'document_id',
  role: 'role',
  method: 'method',
  name: 'name',
  position: 'position',
  note: 'note',
  pictureSha256: 'picture_sha256',
  pictureType: 'picture_type',
  signedAt: 'signed_at',
  personId: 'person_id',
  createdAt: 'created_at',
} as const satisfies Record<keyof Signature, string>;
const HANDOVER = {
  uuid: 'uuid',
  documentId: 'document_id',
  channel: 'channel',
  recipient: 'recipient',
  note: 'note',
  sentAt: 'sent_at',
  personId: 'person_id',
} as const satisfies Record<keyof Handover, string>;
const DECISION = {
  uuid: 'uuid',
  documentId: 'document_id',
  decision: 'decision',
  snapshotHash: 'snapshot_hash',
  how: 'how',
  name: 'name',
  position: 'position',
  comment: 'comment',
  address: 'address',
  options: 'options',
  totals: 'totals',
  termsHash: 'terms_hash',
  personId: 'person_id',
  createdAt: 'created_at',
} as const satisfies Record<keyof Decision, string>;

type Columns = Readonly<Record<string, string>>;

async function insert(tx: Tx, table: string, columns: Columns, row: object): Promise<void> {
  const values = Object.keys(columns).map((name) => (row as Record<string, string | number | null>)[name] ?? null);
  const marks = values.map(() => '?').join(', ');
  await tx.run(`INSERT INTO ${table} (${Object.values(columns).join(', ')}) VALUES (${marks})`, values);
}

async function of<Row>(sql: Sql, table: string, columns: Columns, ids: readonly number[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const names = Object.entries(columns).map(([name, column]) => `${column} AS \`${name}\``);
  return sql.all<Row>(
    `SELECT ${names.join(', ')} FROM ${table} WHERE document_id IN (${placeholders(ids.length)}) ORDER BY id`,
    ids,
  );
}

export const insertSignature = (tx: Tx, row: Signature): Promise<void> =>
  insert(tx, 'document_signature', SIGNATURE, row);
/** The signatures of these documents, oldest first. */
export const signaturesOf = (sql: Sql, ids: readonly number[]): Promise<Signature[]> =>
  of<Signature>(sql, 'document_signature', SIGNATURE, ids);
export const insertHandover = (tx: Tx, row: Handover): Promise<void> => insert(tx, 'document_delivery', HANDOVER, row);
/** How these documents went out, oldest first. */
export const handoversOf = (sql: Sql, ids: readonly number[]): Promise<Handover[]> =>
  of<Handover>(sql, 'document_delivery', HANDOVER, ids);
export const insertDecision = (tx: Tx, row: Decision): Promise<void> => insert(tx, 'document_decision', DECISION, row);
/** What was said to these documents, oldest first. */
export const decisionsOf = (sql: Sql, ids: readonly number[]): Promise<Decision[]> =>
  of<Decision>(sql, 'document_decision', DECISION, ids);

/** A line as it was issued; quantities are thousandths, sums minor units, null for a document without prices. */
export interface IssuedLine {
  readonly documentId: number;
  readonly requestId: number;
  readonly work: string;
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  readonly quantity: number;
  readonly price: number | null;
  readonly discount: number | null;
  readonly vatRate: number | null;
  readonly net: number | null;
  readonly vat: number | null;
  readonly gross: number | null;
}

const LINE = {
  documentId: 'document_id',
  requestId: 'request_id',
  position: 'position',
  work: 'work',
  kind: 'kind',
  title: 'title',
  unit: 'unit',
  quantity: 'quantity',
  price: 'price',
  discount: 'discount',
  vatRate: 'vat_rate',
  net: 'net',
  vat: 'vat',
  gross: 'gross',
} as const;

/** The lines of a document as they were issued. */
export const issuedLinesOf = (sql: Sql, documentId: number): Promise<IssuedLine[]> =>
  of<IssuedLine>(sql, 'document_line', LINE, [documentId]);

/** Keeps the lines of a document as they were issued. */
export async function insertIssuedLines(tx: Tx, lines: readonly IssuedLine[]): Promise<void> {
  for (const [position, line] of lines.entries()) await insert(tx, 'document_line', LINE, { ...line, position });
}
