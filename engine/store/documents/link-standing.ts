import { type DocumentLink, linkEnded } from './document-links.ts';
import type { DocumentRow } from './document-row.ts';

/** Where a quote stands for whoever has its link. */
export type LinkStanding =
  | 'open'
  | 'moved'
  | 'approved'
  | 'declined'
  | 'signed'
  | 'closed'
  | 'expired'
  | 'link-ended'
  | 'withdrawn'
  | 'superseded'
  | 'replaced'
  | 'void';

const READS: ReadonlySet<LinkStanding> = new Set([
  'open',
  'moved',
  'approved',
  'declined',
  'signed',
  'closed',
  'expired',
]);

/** True where the link still opens what stands on the paper, and the paper itself; of the others it tells only that, and why. */
export function readsByLink(standing: LinkStanding): boolean {
  return READS.has(standing);
}

/** Where it stands on this day. `moved`: one of its requests belongs to another company by now. */
export function linkStanding(
  { status, validUntil, replacedBy }: Pick<DocumentRow, 'status' | 'validUntil' | 'replacedBy'>,
  link: Pick<DocumentLink, 'expiresOn'>,
  { today, moved }: { readonly today: string; readonly moved: boolean },
): LinkStanding {
  if (replacedBy !== null) return 'replaced';
  if (status === 'void' || status === 'withdrawn' || status === 'superseded') return status;
  if (linkEnded(link, validUntil ?? '', today)) return 'link-ended';
  if (status === 'approved' || status === 'declined' || status === 'closed') return status;
  if (status === 'signed' || status === 'one-sided') return 'signed';
  if (status === 'expired' || today > (validUntil ?? '')) return 'expired';
  return moved ? 'moved' : 'open';
}
