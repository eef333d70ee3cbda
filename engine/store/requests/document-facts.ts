import type { DocumentFacts } from '../../language/index.ts';

/**
 * SQL of one value: the documents of request `r` that are not void, each as type, status, id and number in hexadecimal. A
 * type or status has neither a space nor a comma.
 */
export const DOCUMENTS = `(SELECT GROUP_CONCAT(CONCAT(d.type, ' ', d.status, ' ', d.id, ' ', COALESCE(HEX(d.number), '')))
  FROM document_request x JOIN document d ON d.id = x.document_id WHERE x.request_id = r.id AND d.status <> 'void')`;

/** What rules see of documents: of each type how many there are, and how far the last issued one is, else the draft. */
export function readDocuments(listed: string | null): Readonly<Record<string, DocumentFacts>> {
  const rows = (listed ?? '').split(',').filter((row) => row !== '');
  const read = rows.map((row) => {
    const [type = '', status = '', id = '', number = ''] = row.split(' ');
    const issued = status !== 'draft';
    return { type, status: status as DocumentFacts['status'], issued, id: Number(id), number };
  });
  // Later ones win over earlier ones, and issued ones over drafts.
  const ranked = read.toSorted((a, b) => Number(a.issued) - Number(b.issued) || a.id - b.id);
  const facts: Record<string, DocumentFacts> = {};
  for (const { type, status, number } of ranked) {
    const text = number === '' ? null : Buffer.from(number, 'hex').toString('utf8');
    facts[type] = { status, number: text, count: (facts[type]?.count ?? 0) + 1 };
  }
  return facts;
}
