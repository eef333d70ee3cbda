import type { DocumentStatus, Scan } from '../../../store/documents/index.ts';
import { insertScan } from '../../../store/documents/index.ts';
import type { Tx } from '../../../store/store.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { changeDocument, type DocumentChange } from '../change-document.ts';
import { rightRefusals, statusRefusals } from '../document-scene.ts';

/** What was issued may come back, whatever became of it since. */
const ISSUED: readonly DocumentStatus[] = [
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
];

/**
 * Puts a scan to a document in one transaction with what its requests are told of it. Fails with DOCUMENT_REFUSED for who may
 * not issue it and for a draft, and as all changes of documents do.
 */
export function keepScan(
  ctx: CommandContext,
  actor: ActorRef,
  { document, scan, place }: { document: string; scan: string; place: (tx: Tx, documentId: number) => Promise<void> },
): Promise<DocumentChange> {
  const target = { document, route: 'scan-document', body: { scan } };
  return changeDocument(ctx, actor, target, async (locked) => {
    const refusals = [...rightRefusals(locked, 'issue'), ...statusRefusals(locked, ISSUED)];
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'changed' });
    return { change: {}, done: 'scanned', last: (tx) => place(tx, locked.row.id) };
  });
}

/** The same with a scan that is new. */
export function keepNewScan(
  ctx: CommandContext,
  actor: ActorRef,
  document: string,
  scan: Omit<Scan, 'documentId' | 'standing' | 'why' | 'guessId'>,
): Promise<DocumentChange> {
  return keepScan(ctx, actor, {
    document,
    scan: scan.uuid,
    place: (tx, documentId) => insertScan(tx, { ...scan, documentId, standing: 'kept', why: null, guessId: null }),
  });
}
