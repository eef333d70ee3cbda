import { findDocumentById, findLink } from '../../../store/documents/index.ts';
import type { CommandContext } from '../../context.ts';
import { changeDocument, type DocumentChange } from '../change-document.ts';
import { missing } from '../document-scene.ts';
import { type QuoteAnswer, takeAnswer } from './take-answer.ts';

export interface LinkAnswer extends QuoteAnswer {
  readonly code: string;
  /** Who answers, in his own words. */
  readonly name: string;
  /** Network address. */
  readonly address: string;
}

/**
 * Takes the answer of whoever has the link: the same as on the portal. Fails with DOCUMENT_NOT_FOUND (no such link, or
 * revoked), DOCUMENT_REFUSED.
 */
export async function answerByLink(
  ctx: CommandContext,
  { code, address, ...answer }: LinkAnswer,
): Promise<DocumentChange> {
  const link = await findLink(ctx.store.read, code);
  const row = link === undefined ? undefined : await findDocumentById(ctx.store.read, link.documentId);
  if (row === undefined) throw missing('');
  const target = { document: row.uuid, route: 'answer-link' };
  return changeDocument(ctx, 'system', target, async (locked) => {
    // It may have been revoked while this waited for the locks.
    const live = await findLink(locked.tx, code);
    if (live === undefined) throw missing('');
    const ended = locked.now.toISOString().slice(0, 10) > live.expiresOn;
    const late = { rule: 'link-ended', path: '', message: `the link held until ${live.expiresOn}` };
    const nameless = { rule: 'answer-name', path: '/name', message: 'who answers has to be told' };
    const silent = { rule: 'answer-reason', path: '/comment', message: 'why it is declined has to be told' };
    const refusals = [
      ...(ended ? [late] : []),
      ...(answer.name.trim() === '' ? [nameless] : []),
      ...(answer.decision === 'declined' && (answer.comment ?? '').trim() === '' ? [silent] : []),
    ];
    return takeAnswer(locked, answer, { how: 'link', address, refusals });
  });
}
