import type { Answer, Client, DocumentDecision, DocumentSending, DocumentSigning } from '../../ui/api/index.ts';

/** What a person does with a document. */
export type DocumentAct =
  | { readonly act: 'issue' | 'close' | 'withdraw' | 'delete' }
  | { readonly act: 'void' | 'correct'; readonly reason: string }
  | { readonly act: 'send'; readonly body: DocumentSending }
  | { readonly act: 'sign'; readonly body: DocumentSigning; readonly drawn?: Blob }
  | { readonly act: 'one-sided'; readonly note: string }
  | { readonly act: 'original'; readonly received: boolean; readonly place?: string }
  | { readonly act: 'approve' | 'decline'; readonly body: DocumentDecision };

interface How {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** The answers that tell more than that it is done. */
export type DocumentActed = Answer<'correctDocument'> | Answer<'issueDocument'> | Answer<'deleteDocument'>;

/** Calls what does it, for the version that was read. */
export function doDocument(
  api: Client,
  { uuid, version }: { readonly uuid: string; readonly version: number },
  act: DocumentAct,
  how: How,
): Promise<DocumentActed> {
  const call = { path: { document: uuid }, ifMatch: version, ...how };
  switch (act.act) {
    case 'issue':
      return api.issueDocument(call);
    case 'close':
      return api.closeDocument(call);
    case 'withdraw':
      return api.withdrawDocument(call);
    case 'delete':
      return api.deleteDocument(call);
    case 'void':
      return api.voidDocument({ ...call, body: { reason: act.reason } });
    case 'correct':
      return api.correctDocument({ ...call, body: { reason: act.reason } });
    case 'send':
      return api.sendDocument({ ...call, body: act.body });
    case 'sign':
      return act.drawn === undefined
        ? api.signDocument({ ...call, body: act.body })
        : api.signDocumentOnScreen({ ...call, body: { ...act.body, file: act.drawn } });
    case 'one-sided':
      return api.signOneSided({ ...call, body: { note: act.note } });
    case 'original': {
      const place = act.place === undefined || act.place === '' ? {} : { place: act.place };
      return api.receiveOriginal({ ...call, body: { received: act.received, ...place } });
    }
    case 'approve':
      return api.approveDocument({ ...call, body: act.body });
    case 'decline':
      return api.declineDocument({ ...call, body: act.body });
  }
}
