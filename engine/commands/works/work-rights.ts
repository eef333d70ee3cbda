import type { Refusal } from '../../run/index.ts';
import type { InForce } from '../change-request.ts';
import type { LockedRequest } from '../locked-request.ts';
import { operates } from './operates.ts';

/**
 * Why this person may not change the works of this request. What the client was told at the end is not changed behind his
 * back: after it only those who manage the operation do, and the journal tells.
 */
export function workRightRefusals(locked: LockedRequest, roles: InForce['roles']): Refusal[] {
  const refusals: Refusal[] = [];
  const manages = operates(locked, roles);
  if (locked.view.ended && !manages) refusals.push({ rule: 'ended', path: '', message: 'the request has ended' });
  if (!locked.may('add-work') && !manages) {
    refusals.push({ rule: 'right', path: '/actor', message: 'no role of yours grants "add-work" on this request' });
  }
  return refusals;
}

/** Why this person may not name prices: who may not see them does not set them. */
export function priceRightRefusals(locked: LockedRequest, path: '/price' | '/discount'): Refusal[] {
  if (locked.may('see-prices')) return [];
  return [{ rule: 'price-invalid', path, message: 'no role of yours grants "see-prices" on this request' }];
}
