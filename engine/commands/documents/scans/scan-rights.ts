import { ReglamentError } from '../../../errors.ts';
import {
  mayTouchDocuments,
  mayTouchRequest,
  mostOnDocuments,
  type PolicyActor,
  seesFromOutside,
} from '../../../policies/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import { type DocumentRow, findScan, requestsOfDocuments, type ScanRow } from '../../../store/documents/index.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import type { Sql } from '../../../store/store.ts';
import { policyActor } from '../../acting.ts';

type Roles = CurrentRelease['roles'];
/** Of nobody: only a grant on everything reaches it. */
const ANY = { assignee: '', team: '', clientId: null };

/** Fails with FORBIDDEN for who may issue no documents: papers come back to those who do. */
export function demandScanRight(roles: Roles, actor: PolicyActor): void {
  if (seesFromOutside(actor) || mostOnDocuments(roles, actor) !== 'issue')
    throw new ReglamentError('FORBIDDEN', { action: 'work on the pile of scans' });
}

/** Whether pages that others put into the pile are for this person: anything may stand on them. */
export function seesWholePile(roles: Roles, actor: PolicyActor): boolean {
  return mayTouchDocuments(roles, actor, 'issue', ANY) && mayTouchRequest(roles, actor, 'see-prices', ANY);
}

/** Whether this person may issue the document and sees its prices. */
export async function mayKeepScan(sql: Sql, roles: Roles, actor: ActorRow, row: DocumentRow): Promise<boolean> {
  const policy = policyActor(actor);
  const requests = await requestsOfDocuments(sql, [row.id]);
  return (
    requests.length > 0 &&
    requests.every(
      (request) =>
        mayTouchDocuments(roles, policy, 'read', request) &&
        mayTouchDocuments(roles, policy, 'issue', request) &&
        (!row.priced || mayTouchRequest(roles, policy, 'see-prices', request)),
    )
  );
}

/** A scan that this person may put somewhere: one of the pile. Fails with FORBIDDEN, FILE_NOT_FOUND. */
export async function pileScan(sql: Sql, roles: Roles, actor: ActorRow, uuid: string): Promise<ScanRow> {
  const policy = policyActor(actor);
  demandScanRight(roles, policy);
  const scan = await findScan(sql, uuid);
  const seen = scan?.standing === 'pile' && (scan.personId === actor.id || seesWholePile(roles, policy));
  if (scan === undefined || !seen) throw new ReglamentError('FILE_NOT_FOUND', { sha256: uuid });
  return scan;
}
