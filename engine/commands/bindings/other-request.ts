import { mayTouchRequest } from '../../policies/index.ts';
import type { RequestRight } from '../../language/index.ts';
import { findRequest, type LoadedRequest } from '../../store/requests/index.ts';
import { policyActor } from '../acting.ts';
import type { InForce } from '../change-request.ts';
import type { LockedRequest } from '../locked-request.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** How a request is named: uuid or number. */
export function requestKey(key: string): { uuid: string } | { number: string } {
  return UUID.test(key) ? { uuid: key.toLowerCase() } : { number: key };
}

/** Another request that the person who acts may read; undefined also for one that he may not. Takes no lock. */
export async function otherRequest(
  { tx, actor, now }: LockedRequest,
  key: string,
  roles: InForce['roles'],
): Promise<LoadedRequest | undefined> {
  const row = await findRequest(tx, requestKey(key), now);
  return row !== undefined && mayOn(row, { actor, roles }, 'read') ? row : undefined;
}

/** True when the person may do this to the request. */
export function mayOn(
  row: LoadedRequest,
  { actor, roles }: { readonly actor: LockedRequest['actor']; readonly roles: InForce['roles'] },
  right: RequestRight,
): boolean {
  const request = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  return mayTouchRequest(roles, policyActor(actor), right, request);
}
