import type { Document, WholeDocument } from '../../ui/api/index.ts';
import type { DocumentAct } from './document-acts.ts';

export type ActName = DocumentAct['act'] | 'change' | 'taken-back';

const OUT: readonly WholeDocument['status'][] = ['issued', 'sent', 'signed', 'one-sided', 'closed'];
const ANSWERED: readonly WholeDocument['status'][] = ['signed', 'one-sided', 'approved', 'declined'];

const ANSWERED_QUOTE: readonly WholeDocument['status'][] = ['approved', 'declined', 'expired', 'superseded'];

/** What this person may do with a document where it stands, the usual next step first. */
export function offeredActs(document: WholeDocument, isClient: boolean): readonly ActName[] {
  const { status, may, validUntil, original, replaced } = document;
  if (status === 'draft') return [...(may.issue ? (['issue'] as const) : []), ...draftActs(may.draft)];
  if (status === 'void' || !may.print) return [];
  const open = status === 'issued' || status === 'sent';
  const decides = open && validUntil !== null && (isClient || may.issue);
  const acts: ActName[] = [];
  if (may.issue && status === 'issued') acts.push('send');
  if (decides) acts.push('approve', 'decline');
  if (may.issue) {
    if (open && unsigned(document).length > 0) acts.push('sign');
    if (status === 'sent' && validUntil === null) acts.push('one-sided');
    if (open && validUntil !== null) acts.push('withdraw');
    if (awaitsOriginal(document)) acts.push('original');
    if (ANSWERED.includes(status)) acts.push('close');
    // It has gone out before.
    if (status === 'sent' || status === 'signed') acts.push('send');
    if (OUT.includes(status) && original === 'received') acts.push('taken-back');
  }
  if (may.draft && (OUT.includes(status) || ANSWERED_QUOTE.includes(status)) && !replaced) acts.push('correct');
  if (may.void && !replaced) acts.push('void');
  return acts;
}

/** True for what is the next step of a document, and not only something that may be done with it as well. */
export function isNext(name: ActName, { status }: Pick<Document, 'status'>): boolean {
  if (name === 'send') return status === 'issued';
  return ['issue', 'approve', 'sign', 'one-sided', 'original', 'close'].includes(name);
}

/** True when this person may write down that the signed paper came back, and it did not yet. */
export function awaitsOriginal({ status, may, original }: Pick<Document, 'status' | 'may' | 'original'>): boolean {
  return may.issue && may.print && OUT.includes(status) && original === 'expected';
}

function draftActs(mayDraft: boolean): readonly ActName[] {
  return mayDraft ? ['change', 'delete'] : [];
}

/** Who is named by the form and has not signed yet. */
export function unsigned({ signers, signatures }: WholeDocument): WholeDocument['signers'] {
  return signers.filter(({ role }) => !signatures.some((each) => each.role === role));
}
