import { findMail, updateMail } from '../../../store/documents/index.ts';
import { addOutbox, findOutbox, reviveOutbox } from '../../../store/outbox/index.ts';
import { doorOf } from '../../people/door-settings.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from '../change-document.ts';
import { rightRefusals } from '../document-scene.ts';
import { DOCUMENT_MAIL, MAIL_OFF, mailable } from './order-mail.ts';

/**
 * Sends a letter once more that did not go out: the same one, by the same Message-ID. Fails with DOCUMENT_REFUSED and as all
 * changes of documents do.
 */
export function retryMail(
  ctx: CommandContext,
  actor: ActorRef,
  { delivery, ...target }: DocumentTarget & { readonly delivery: string },
): Promise<DocumentChange> {
  return changeDocument(ctx, actor, { ...target, route: 'retry-mail', body: { delivery } }, async (locked) => {
    const { tx, row, now } = locked;
    const mail = await findMail(tx, delivery);
    const refusals = [...rightRefusals(locked, 'issue'), ...mailable(row)];
    if (doorOf(ctx).mail !== true) refusals.push(MAIL_OFF);
    if (mail === undefined || mail.documentId !== row.id) {
      refusals.push({ rule: 'mail-unknown', path: '/delivery', message: 'the document has no such letter' });
    } else if (mail.state !== 'failed') {
      const message = mail.state === 'sent' ? 'the letter has gone out' : 'the letter is on its way';
      refusals.push({ rule: 'mail-state', subject: mail.state, path: '/delivery', message });
    }
    refuseIf(refusals, 'DOCUMENT_REFUSED', { what: 'sent' });
    const { key } = mail as NonNullable<typeof mail>;
    const at = now.getTime();
    await updateMail(tx, delivery, { state: 'queued', failure: null });
    const entry = await findOutbox(tx, key);
    if (entry !== undefined) await reviveOutbox(tx, entry.id, at);
    else {
      const payload = { delivery };
      await addOutbox(tx, [
        { key, requestId: null, kind: DOCUMENT_MAIL, payload, createdAt: at, dueAt: at, target: DOCUMENT_MAIL },
      ]);
    }
    return { change: {}, done: 'mailed' };
  });
}
