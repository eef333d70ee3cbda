import type { Pack, Title } from '../../language/index.ts';
import type { DocumentRequest, DocumentRow } from '../../store/documents/index.ts';
import type { EntryName } from '../../store/registers/index.ts';

/** A document as lists show it. Sums are null for a document without prices, and for who may not see them. */
export interface DocumentView {
  readonly uuid: string;
  readonly type: string;
  readonly form: { readonly id: string; readonly title: Title };
  readonly language: string;
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly status: DocumentRow['status'];
  readonly version: number;
  readonly client: EntryName | null;
  readonly seller: EntryName | null;
  readonly requests: readonly { readonly uuid: string; readonly number: string; readonly subject: string }[];
  readonly currency: string;
  readonly net: number | null;
  readonly vat: number | null;
  readonly gross: number | null;
  readonly correctionNo: number;
  readonly replaced: boolean;
  readonly original: DocumentRow['original'];
  readonly originalAt: number | null;
  readonly originalPlace: string | null;
  readonly objectionUntil: string | null;
  readonly validUntil: string | null;
  /** Whether there is a PDF to be had. */
  readonly rendered: boolean;
  readonly createdAt: number;
  readonly issuedAt: number | null;
  readonly sentAt: number | null;
  readonly voidedAt: number | null;
  readonly may: {
    readonly draft: boolean;
    readonly issue: boolean;
    readonly void: boolean;
    /** May read the paper. */
    readonly print: boolean;
  };
}

interface Seen {
  readonly requests: readonly DocumentRequest[];
  readonly rights: {
    /** A client's person: where we keep the paper is ours to know. */
    readonly outside: boolean;
    readonly prices: boolean;
    readonly draft: boolean;
    readonly issue: boolean;
    readonly void: boolean;
  };
  readonly pack: Pack;
  readonly clients: ReadonlyMap<number, EntryName>;
  readonly sellers: ReadonlyMap<number, EntryName>;
}

export function documentView(row: DocumentRow, { requests, rights, pack, clients, sellers }: Seen): DocumentView {
  const sum = (amount: number | null): number | null => (rights.prices ? amount : null);
  const title = pack.byKind['print-form'].get(row.form)?.definition.title ?? { en: row.form, ru: row.form };
  return {
    uuid: row.uuid,
    type: row.type,
    form: { id: row.form, title },
    language: row.language,
    number: row.number,
    day: row.day,
    status: row.status,
    version: row.version,
    client: (row.clientId === null ? null : clients.get(row.clientId)) ?? null,
    seller: (row.legalEntityId === null ? null : sellers.get(row.legalEntityId)) ?? null,
    requests: requests.map(({ uuid, number, subject }) => ({ uuid, number, subject })),
    currency: row.currency,
    net: sum(row.net),
    vat: sum(row.vat),
    gross: sum(row.gross),
    correctionNo: row.correctionNo,
    replaced: row.replacedBy !== null,
    original: row.original,
    originalAt: row.originalAt,
    originalPlace: rights.outside ? null : row.originalPlace,
    objectionUntil: row.objectionUntil,
    validUntil: row.validUntil,
    rendered: row.pdfSha256 !== null,
    createdAt: row.createdAt,
    issuedAt: row.issuedAt,
    sentAt: row.sentAt,
    voidedAt: row.voidedAt,
    may: { draft: rights.draft, issue: rights.issue, void: rights.void, print: rights.prices },
  };
}
