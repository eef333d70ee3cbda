import type { RequestRight } from '../language/index.ts';
import type { Refusal } from '../run/index.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import type { LockedRequest } from './locked-request.ts';

/** Why this person may not touch this request in this way: the right is missing, or the request has ended. */
export function rightRefusals({ may, view, row }: LockedRequest, right: RequestRight): Refusal[] {
  const refusals: Refusal[] = mergedRefusals(row);
  if (view.ended) refusals.push({ rule: 'ended', path: '', message: 'the request has ended' });
  if (!may(right))
    refusals.push({ rule: 'right', path: '/actor', message: `no role of yours grants "${right}" on this request` });
  return refusals;
}

/** A request that was merged stands still: another goes on in its place. */
export function mergedRefusals({ mergedInto }: Pick<LoadedRequest, 'mergedInto'>): Refusal[] {
  if (mergedInto === null) return [];
  const message = `the request was merged into ${mergedInto}, which goes on in its place`;
  return [{ rule: 'merged', subject: mergedInto, path: '', message }];
}
