import { extendLink, liveLink, revokeLinks } from '../../../store/documents/index.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { changeDocument, type DocumentChange, type DocumentTarget } from '../change-document.ts';
import { rightRefusals } from '../document-scene.ts';
import { daysAfter } from '../issue-document.ts';
import { openRefusals } from './open-refusals.ts';
import { approveUrl, giveLink } from './link-code.ts';

export interface MakeLink extends DocumentTarget {
  /** How long it holds; as long as the quote when absent, and never longer. */
  readonly days?: number | undefined;
}

export interface MadeLink {
  readonly url: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

/**
 * Gives the link by which the other side reads a quote and answers it without a log-in. A quote has one: while it holds, the
 * same one is told again; the one on the paper holds as long as the paper says. Fails with DOCUMENT_REFUSED and as all changes of documents do.
 */
export async function makeLink(ctx: CommandContext, actor: ActorRef, { days, ...target }: MakeLink): Promise<MadeLink> {
  let made: MadeLink | undefined;
  await changeDocument(ctx, actor, { ...target, route: 'link-document', body: { days } }, async (locked) => {
    const { row, tx, now, actor: person } = locked;
    refuseIf([...rightRefusals(locked, 'issue'), ...openRefusals(locked)], 'DOCUMENT_REFUSED', { what: 'linked' });
    const wanted = days === undefined ? null : daysAfter(now.toISOString().slice(0, 10), days);
    const until = row.validUntil ?? '';
    const live = await liveLink(tx, row.id);
    const expiresOn = wanted === null || wanted > until || live?.printed === 1 ? until : wanted;
    if (live !== undefined) await extendLink(tx, live.id, expiresOn);
    const code =
      live === undefined
        ? await giveLink(ctx, tx, row, { expiresOn, by: person.id, at: now.getTime() })
        : ctx.store.sealer.open(live.codeSealed);
    made = { url: approveUrl(ctx, code), expiresOn };
    return { change: {}, done: 'linked', note: expiresOn };
  });
  // The transaction is over: it was made, or the call above has failed.
  return made as MadeLink;
}

/** Takes the link back: whoever has it reads nothing more. Fails with DOCUMENT_REFUSED and as all changes of documents do. */
export function revokeLink(ctx: CommandContext, actor: ActorRef, target: DocumentTarget): Promise<DocumentChange> {
  return changeDocument(ctx, actor, { ...target, route: 'unlink-document' }, async (locked) => {
    const { row, tx, now } = locked;
    const WHAT = { what: 'unlinked' };
    refuseIf(rightRefusals(locked, 'issue'), 'DOCUMENT_REFUSED', WHAT);
    if ((await revokeLinks(tx, row.id, now.getTime())) === 0) {
      refuseIf([{ rule: 'link-none', path: '', message: 'it has no link that holds' }], 'DOCUMENT_REFUSED', WHAT);
    }
    return { change: {}, done: 'unlinked' };
  });
}
