import { type Detail, isReglamentError } from '../../../errors.ts';
import { findDocument, signaturesOf } from '../../../store/documents/index.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { frozenForm } from '../frozen-form.ts';
import { receiveOriginal } from '../move-document.ts';
import { signDocument, wanted } from '../sign-document.ts';

/** What whoever brings a scan says of the paper itself. */
export interface Returned {
  /** The paper has come back. */
  readonly received?: boolean | undefined;
  /** All have signed it. */
  readonly signed?: boolean | undefined;
}

export interface ReturnNoted {
  readonly received: boolean;
  readonly signed: boolean;
  /** Why something of it could not be written down. */
  readonly refusals: readonly Detail[];
}

/**
 * Writes down of a document whose scan came that its paper is back and that it is signed, by the ordinary commands. What one
 * of them refuses is told and keeps nothing else from being done.
 */
export async function noteReturn(
  ctx: CommandContext,
  actor: ActorRef,
  document: string,
  { received = false, signed = false }: Returned,
): Promise<ReturnNoted> {
  const refusals: Detail[] = [];
  const tried = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!isReglamentError(error, 'DOCUMENT_REFUSED')) throw error;
      refusals.push(...(error.details ?? []));
      return false;
    }
  };
  const row = await findDocument(ctx.store.read, document);
  const back = received && row?.original !== 'received';
  const isReceived = back ? await tried(() => receiveOriginal(ctx, actor, { document, received: true })) : received;
  const isSigned = signed && (await tried(() => signAll(ctx, actor, document)));
  return { received: isReceived, signed: isSigned, refusals };
}

/** By everybody who has to sign and has not; nothing is done with a document that is signed. */
async function signAll(ctx: CommandContext, actor: ActorRef, document: string): Promise<void> {
  const sql = ctx.store.read;
  const row = await findDocument(sql, document);
  if (row === undefined || row.status === 'signed' || row.status === 'closed') return;
  const signatures = await signaturesOf(sql, [row.id]);
  const missing = wanted(await frozenForm(sql, row)).filter((role) => !signatures.some((each) => each.role === role));
  for (const role of missing.length > 0 ? missing : ['client']) {
    await signDocument(ctx, actor, { document, role, method: 'paper' });
  }
}
