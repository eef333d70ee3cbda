import type { QuoteOption } from './quote-option.ts';

/**
 * Where a document stands. A quote may also be approved or declined, expire, be withdrawn, or
 * be superseded: its works have changed since.
 */
export const DOCUMENT_STATUSES = [
  'draft',
  'issued',
  'sent',
  'signed',
  'one-sided',
  'closed',
  'approved',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
  'void',
] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Whether the signed paper is to come back. */
export const ORIGINALS = ['none', 'expected', 'received'] as const;
export type OriginalState = (typeof ORIGINALS)[number];

/** A row of `document`; days are `YYYY-MM-DD`, sums minor units. */
export interface DocumentRow {
  readonly id: number;
  readonly uuid: string;
  /** What it is: act, quote, invoice. */
  readonly type: string;
  /** Id of the print form. */
  readonly form: string;
  /** Version and hash of the form that it was issued by; null for a draft. */
  readonly formVersion: number | null;
  readonly formHash: string | null;
  readonly language: string;
  /** Of ours, in whose name it is. */
  readonly legalEntityId: number | null;
  readonly clientId: number | null;
  readonly contractId: number | null;
  readonly currency: string;
  /** It tells prices, which not everybody may see. */
  readonly priced: boolean;
  readonly number: string | null;
  readonly seriesCode: string | null;
  readonly seriesNumber: number | null;
  readonly day: string;
  readonly factFrom: string | null;
  readonly factTo: string | null;
  readonly status: DocumentStatus;
  readonly version: number;
  /** The document that it corrects, and as which correction of it; 0 for one that corrects nothing. */
  readonly correctionOf: number | null;
  readonly correctionNo: number;
  /** The correction that holds in its place. */
  readonly replacedBy: number | null;
  readonly reason: string | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Of the whole document, in minor units. */
  readonly discount: number;
  /** What the client of a quote may choose. */
  readonly options: readonly QuoteOption[];
  readonly snapshotHash: string | null;
  readonly net: number | null;
  readonly vat: number | null;
  readonly gross: number | null;
  readonly pdfSha256: string | null;
  readonly pages: number | null;
  readonly renderError: string | null;
  readonly verifyCode: string;
  readonly objectionUntil: string | null;
  readonly validUntil: string | null;
  readonly original: OriginalState;
  readonly originalAt: number | null;
  readonly originalPlace: string | null;
  readonly createdBy: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly issuedBy: number | null;
  readonly issuedAt: number | null;
  readonly sentAt: number | null;
  readonly voidedBy: number | null;
  readonly voidedAt: number | null;
  readonly voidReason: string | null;
}

/** Property -> column of what is read of a document; the snapshot is read apart. */
export const DOCUMENT_COLUMNS: Readonly<Record<keyof DocumentRow, string>> = {
  id: 'id',
  uuid: 'uuid',
  type: 'type',
  form: 'form',
  formVersion: 'form_version',
  formHash: 'form_hash',
  language: 'language',
  legalEntityId: 'legal_entity_id',
  clientId: 'client_id',
  contractId: 'contract_id',
  currency: 'currency',
  priced: 'priced',
  number: 'number',
  seriesCode: 'series_code',
  seriesNumber: 'series_number',
  day: 'day',
  factFrom: 'fact_from',
  factTo: 'fact_to',
  status: 'status',
  version: 'version',
  correctionOf: 'correction_of',
  correctionNo: 'correction_no',
  replacedBy: 'replaced_by',
  reason: 'reason',
  inputs: 'inputs',
  discount: 'discount',
  options: 'options',
  snapshotHash: 'snapshot_hash',
  net: 'net',
  vat: 'vat',
  gross: 'gross',
  pdfSha256: 'pdf_sha256',
  pages: 'pages',
  renderError: 'render_error',
  verifyCode: 'verify_code',
  objectionUntil: 'objection_until',
  validUntil: 'valid_until',
  original: 'original',
  originalAt: 'original_at',
  originalPlace: 'original_place',
  createdBy: 'created_by',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  issuedBy: 'issued_by',
  issuedAt: 'issued_at',
  sentAt: 'sent_at',
  voidedBy: 'voided_by',
  voidedAt: 'voided_at',
  voidReason: 'void_reason',
};

type Raw = Omit<DocumentRow, 'priced' | 'inputs' | 'options'> & {
  readonly priced: number;
  readonly inputs: string;
  readonly options: string | null;
};

/** What is read of documents by the name `d`. */
export const SELECT_DOCUMENT = `SELECT ${Object.entries(DOCUMENT_COLUMNS)
  .map(([name, column]) => `d.${column} AS \`${name}\``)
  .join(', ')} FROM document d`;

/** Reads a row of `SELECT_DOCUMENT`. */
export function readDocument(raw: unknown): DocumentRow {
  const row = raw as Raw;
  const options = row.options === null ? [] : (JSON.parse(row.options) as DocumentRow['options']);
  return { ...row, priced: row.priced === 1, inputs: JSON.parse(row.inputs) as DocumentRow['inputs'], options };
}
