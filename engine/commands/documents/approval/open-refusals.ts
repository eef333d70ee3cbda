import type { Refusal } from '../../../run/index.ts';
import type { LockedDocument } from '../change-document.ts';
import { statusRefusals } from '../document-scene.ts';

export const NO_APPROVAL: Refusal = { rule: 'approval-none', path: '', message: 'nobody has to approve it' };

/** Why a document cannot be answered now: nobody has to, it was answered, its time is over, another holds in its place. */
export function openRefusals({ row, now }: Pick<LockedDocument, 'row' | 'now'>): Refusal[] {
  if (row.validUntil === null) return [...statusRefusals({ row }, ['issued', 'sent']), NO_APPROVAL];
  const late = row.status === 'expired' || now.toISOString().slice(0, 10) > row.validUntil;
  const refusals = late && row.status === 'expired' ? [] : statusRefusals({ row }, ['issued', 'sent']);
  if (late) {
    const message = `it was valid until ${row.validUntil}`;
    refusals.push({ rule: 'quote-expired', path: '', message });
  }
  if (row.replacedBy !== null) {
    refusals.push({ rule: 'document-replaced', path: '', message: 'a correction holds in its place' });
  }
  return refusals;
}
