import { isReglamentError } from '../../../errors.ts';
import { lateQuotes } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { changeDocument } from '../change-document.ts';
import { sendApprovalEvent } from './approval-events.ts';
import { holdsAsQuote } from './supersede-quotes.ts';

const AT_ONCE = 100;

/** Says of every quote whose last day is over and which nobody has answered that it has expired. Gives how many did. */
export async function expireQuotes(ctx: CommandContext, signal: AbortSignal): Promise<number> {
  const today = ctx.now().toISOString().slice(0, 10);
  let expired = 0;
  for (let after = 0; !signal.aborted; ) {
    const late = await lateQuotes(ctx.store.read, today, after, AT_ONCE);
    for (const { uuid } of late) {
      if (signal.aborted) break;
      if (await expire(ctx, uuid)) expired += 1;
    }
    const last = late.at(-1);
    if (last === undefined || late.length < AT_ONCE) break;
    after = last.id;
  }
  return expired;
}

/** False when it was answered meanwhile, or its request does not let it. */
async function expire(ctx: CommandContext, document: string): Promise<boolean> {
  try {
    await changeDocument(ctx, 'system', { document, route: 'expire-document' }, async (locked) => {
      const { row, tx, requests, actor, inForce } = locked;
      const waits = holdsAsQuote(row) && row.status !== 'approved';
      const message = `the document is ${row.status}`;
      refuseIf(waits ? [] : [{ rule: 'document-status', path: '/status', message }], 'DOCUMENT_REFUSED');
      const telling = { ctx, tx, actor, inForce };
      return {
        change: { status: 'expired' as const },
        done: 'expired',
        afterwards: async () =>
          void (await sendApprovalEvent(telling, { ...row, status: 'expired' }, requests, 'expired')),
      };
    });
    return true;
  } catch (error) {
    if (isReglamentError(error, 'DOCUMENT_REFUSED') || isReglamentError(error, 'DOCUMENT_NOT_FOUND')) return false;
    throw error;
  }
}
