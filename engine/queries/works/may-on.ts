import type { RequestRight } from '../../language/index.ts';
import { mayTouchRequest } from '../../policies/index.ts';
import { policyRequest, type ReadableRequest } from '../find-readable.ts';

/** Asks what the viewer may do with a request that he reads. */
export function mayOn({ row, release, viewer }: ReadableRequest): (right: RequestRight) => boolean {
  return (right) => mayTouchRequest(release.roles, viewer.policy, right, policyRequest(row));
}
