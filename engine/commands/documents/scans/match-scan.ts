import { ReglamentError } from '../../../errors.ts';
import { dropScan, findDocumentById, findScan, placeScan, type ScanRow } from '../../../store/documents/index.ts';
import type { Tx } from '../../../store/store.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import type { DocumentChange } from '../change-document.ts';
import { changeDocument } from '../change-document.ts';
import { rightRefusals } from '../document-scene.ts';
import { keepScan } from './keep-scan.ts';
import { noteReturn, type Returned, type ReturnNoted } from './note-return.ts';
import { pileScan } from './scan-rights.ts';

export interface MatchScan extends Returned {
  /** Uuids. */
  readonly scan: string;
  readonly document: string;
}

/**
 * Puts a page of the pile to the document that a person says it is of. Fails with FORBIDDEN, FILE_NOT_FOUND (also when somebody
 * else was faster), DOCUMENT_NOT_FOUND, DOCUMENT_REFUSED.
 */
export async function matchScan(
  ctx: CommandContext,
  actor: ActorRef,
  { scan: uuid, document, ...returned }: MatchScan,
): Promise<DocumentChange & ReturnNoted> {
  const { roles } = await ctx.catalog.current();
  const person = await readActing(ctx.store.read, actor, ctx.now());
  const scan = await pileScan(ctx.store.read, roles, person, uuid);
  const change = await keepScan(ctx, actor, {
    document,
    scan: uuid,
    place: async (tx, documentId) => {
      if (!(await placeScan(tx, scan, documentId))) throw new ReglamentError('FILE_NOT_FOUND', { sha256: uuid });
    },
  });
  return { ...change, ...(await noteReturn(ctx, actor, document, returned)) };
}

/**
 * Takes a page out of the pile, or away from the document that it was put to; its requests hear of the latter. Fails with
 * FORBIDDEN, FILE_NOT_FOUND, DOCUMENT_NOT_FOUND, DOCUMENT_REFUSED.
 */
export async function removeScan(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const { roles } = await ctx.catalog.current();
  const sql = ctx.store.read;
  const found = await findScan(sql, uuid);
  if (found !== undefined && found.documentId !== null) {
    const document = await findDocumentById(sql, found.documentId);
    const target = { document: document?.uuid ?? uuid, route: 'remove-scan', body: { scan: uuid } };
    await changeDocument(ctx, actor, target, async (locked) => {
      refuseIf(rightRefusals(locked, 'issue'), 'DOCUMENT_REFUSED', { what: 'changed' });
      return { change: {}, done: 'scan-removed', last: (tx) => drop(tx, found) };
    });
    return;
  }
  const person = await readActing(sql, actor, ctx.now());
  const scan = await pileScan(sql, roles, person, uuid);
  await ctx.store.transaction((tx) => drop(tx, scan));
}

/** What somebody else has just put to a document is not taken from there unseen. */
async function drop(tx: Tx, scan: ScanRow): Promise<void> {
  if (!(await dropScan(tx, scan))) throw new ReglamentError('FILE_NOT_FOUND', { sha256: scan.uuid });
}
