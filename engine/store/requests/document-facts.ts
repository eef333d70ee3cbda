import type { DocumentFacts } from '../../language/index.ts';

/**
 * SQL of one value: the documents of request `r` that are not void, each as type, status, id and number in hexadecimal. A
 * type or status has neither a space nor a comma.
 */
export const DOCUMENTS = `(SELECT GROUP_CONCAT(CONCAT(d.type, ' ', d.status, ' ', d.id, ' ', COALESCE(HEX(d.number), '')))
  FROM document_request x JOIN document d ON d.id = x.document_id WHERE x.request_id = r.id AND d.status <> 'void')`;

/** A document as far as rules care. */
export interface SeenDocument {
  readonly type: string;
  readonly status: DocumentFacts['status'];
  readonly number: string | null;
}

/** What rules see of the documents that are listed by `DOCUMENTS`. */
export function readDocuments(listed: string | null): Readonly<Record<string, DocumentFacts>> {
  const rows = (listed ?? '').split(',').filter((row) => row !== '');
  const read = rows.map((row) => {
    const [type = '', status = '', id = '', number = ''] = row.split(' ');
    const text = number === '' ? null : Buffer.from(number, 'hex').toString('utf8');
    return { type, status: status as DocumentFacts['status'], id: Number(id), number: text };
  });
  return factsOfDocuments(read.toSorted((a, b) => a.id - b.id));
}

/**
 * What rules see of documents that are not void, the oldest first: of each type how many there are, and how far the last
 * issued one is, else the draft.
 */
export function factsOfDocuments(documents: readonly SeenDocument[]): Readonly<Record<string, DocumentFacts>> {
  const isIssued = ({ status }: SeenDocument): boolean => status !== 'draft';
  // Later ones win over earlier ones, and issued ones over drafts.
  const ranked = documents.toSorted((a, b) => Number(isIssued(a)) - Number(isIssued(b)));
  const facts: Record<string, DocumentFacts> = {};
  for (const { type, status, number } of ranked) {
    facts[type] = { status, number, count: (facts[type]?.count ?? 0) + 1 };
  }
  return facts;
}
