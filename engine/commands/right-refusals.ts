import type { RequestRight } from '../language/index.ts';
import type { Refusal } from '../run/index.ts';
import type { LockedRequest } from './locked-request.ts';

/** Why this person may not touch this request in this way: the right is missing, or the request has ended. */
export function rightRefusals({ may, view }: LockedRequest, right: RequestRight): Refusal[] {
  const refusals: Refusal[] = [];
  if (view.ended) refusals.push({ rule: 'ended', path: '', message: 'the request has ended' });
  if (!may(right))
    refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on this request` });
  return refusals;
}
