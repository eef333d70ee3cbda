import type { SqlValue } from '../store.ts';

/** Where a batch stands. One that was stopped met what no item can be issued with; a cancelled one was called off. */
export const BATCH_STATUSES = ['draft', 'running', 'stopped', 'done', 'cancelled'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export const ITEM_STATUSES = ['waiting', 'issued', 'failed', 'skipped'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** What was asked for besides what has a column of its own. */
export interface BatchInput {
  /** Uuids as they were given; all companies when null. */
  readonly seller: string | null;
  readonly clients: readonly string[] | null;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** How many requests that ended in the period are in no item, by why. */
export interface LeftOut {
  /** In a document of the type that is not void. */
  readonly documented: number;
  readonly drafted: number;
  readonly withoutWorks: number;
  /** The form is for others. */
  readonly unfit: number;
  /** Works of the period were done on them, but they did not end in it. */
  readonly unfinished: number;
}

/** Why something is refused, as it is kept. */
export interface KeptReason {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where what is missing is mended. */
export interface GapPlace {
  readonly kind: 'client' | 'legal-entity' | 'contract' | 'site' | 'request' | 'document' | 'form';
  /** Uuid, of a form its id; null when there is none yet. */
  readonly id: string | null;
  /** The attribute that is empty, or nothing. */
  readonly path: string;
}

export interface Gap extends KeptReason {
  readonly place: GapPlace | null;
}

/** A row of `document_batch`; days are `YYYY-MM-DD`. */
export interface BatchRow {
  readonly id: number;
  readonly uuid: string;
  readonly form: string;
  readonly type: string;
  readonly language: string;
  /** First and last day of the period, by the clocks of `timeZone`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  /** Of the documents. */
  readonly day: string;
  readonly legalEntityId: number | null;
  readonly input: BatchInput;
  readonly priced: boolean;
  readonly status: BatchStatus;
  readonly leftOut: LeftOut;
  /** Why it stopped. */
  readonly reason: KeptReason | null;
  readonly createdBy: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Whose orders the documents are issued by. */
  readonly startedBy: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

export const BATCH_COLUMNS: Readonly<Record<keyof BatchRow, string>> = {
  id: 'id',
  uuid: 'uuid',
  form: 'form',
  type: 'type',
  language: 'language',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  timeZone: 'time_zone',
  day: 'day',
  legalEntityId: 'legal_entity_id',
  input: 'input',
  priced: 'priced',
  status: 'status',
  leftOut: 'left_out',
  reason: 'reason',
  createdBy: 'created_by',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  startedBy: 'started_by',
  startedAt: 'started_at',
  endedAt: 'ended_at',
};

/** What is read of batches by the name `b`. */
export const SELECT_BATCH = `SELECT ${Object.entries(BATCH_COLUMNS)
  .map(([name, column]) => `b.${column} AS \`${name}\``)
  .join(', ')} FROM document_batch b`;

type Raw = Omit<BatchRow, 'input' | 'priced' | 'leftOut' | 'reason'> & {
  readonly input: string;
  readonly priced: number;
  readonly leftOut: string;
  readonly reason: string | null;
};

/** Reads a row of `SELECT_BATCH`. */
export function readBatch(raw: unknown): BatchRow {
  const row = raw as Raw;
  return {
    ...row,
    input: JSON.parse(row.input) as BatchInput,
    priced: row.priced === 1,
    // Those of before do not tell of the unfinished ones.
    leftOut: { unfinished: 0, ...(JSON.parse(row.leftOut) as Omit<LeftOut, 'unfinished'>) },
    reason: row.reason === null ? null : (JSON.parse(row.reason) as KeptReason),
  };
}

/** What is worth a look, as a column has it; nothing was looked for before there was the column. */
export function readWarnings(column: string | null): readonly Gap[] {
  return column === null ? [] : (JSON.parse(column) as Gap[]);
}

/** A value of ours as a column takes it. */
export function bound(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as SqlValue);
}
