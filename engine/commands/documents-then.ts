import type { DocumentFacts } from '../language/index.ts';
import { factsOfDocuments, type SeenDocument } from '../store/requests/document-facts.ts';

/** What the journal tells of a document. */
export interface DocumentTold {
  readonly done?: string;
  readonly document?: string;
  readonly type?: string;
  readonly status?: string;
  readonly number?: string | null;
}

/** Tells, entry by entry of a journal, which documents there were then, as rules saw them. */
export function documentsThen(): (told: DocumentTold) => Readonly<Record<string, DocumentFacts>> {
  const known = new Map<string, SeenDocument>();
  return ({ done, document = '', type = '', status = '', number = null }) => {
    if (done === 'deleted' || status === 'void') known.delete(document);
    else if (document !== '') known.set(document, { type, status: status as DocumentFacts['status'], number });
    return factsOfDocuments([...known.values()]);
  };
}
