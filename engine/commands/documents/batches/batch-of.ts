import { ReglamentError } from '../../../errors.ts';
import type { DocumentRight } from '../../../language/index.ts';
import { holdsDocuments, mayTouchDocuments, mayTouchRequest } from '../../../policies/index.ts';
import type { Refusal } from '../../../run/index.ts';
import {
  type BatchRow,
  type BatchStatus,
  findBatch,
  subjectsOfBatches,
  updateBatch,
} from '../../../store/batches/index.ts';
import type { CurrentRelease } from '../../../store/catalog/catalog.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import type { Sql, Tx } from '../../../store/store.ts';
import { policyActor } from '../../acting.ts';
import { refuseIf } from '../../refuse.ts';

/** The batch, for who may issue all documents of it. Who may not even read them learns not that it exists. */
export async function batchOf(
  sql: Sql,
  roles: CurrentRelease['roles'],
  person: ActorRow,
  uuid: string,
  what: string,
): Promise<BatchRow> {
  const { batch, may, seesPrices } = await readableBatch(sql, roles, person, uuid);
  const issues = holdsDocuments(roles, policyActor(person), 'issue') && may('draft') && may('issue');
  const refusals: Refusal[] = [];
  if (!issues) refusals.push({ rule: 'right', path: '/actor', message: 'you may not issue all of its documents' });
  if (!seesPrices) {
    refusals.push({ rule: 'prices-unseen', path: '/actor', message: 'it tells prices that you may not see' });
  }
  refuseIf(refusals, 'BATCH_REFUSED', { what });
  return batch;
}

/** Of nobody: only a grant on everything reaches it. */
const ANY = { assignee: '', team: '', clientId: null };

interface ReadableBatch {
  readonly batch: BatchRow;
  /** On all of its documents. */
  readonly may: (right: DocumentRight) => boolean;
  readonly seesPrices: boolean;
}

/** The batch, for who may read all documents of it. Fails with BATCH_NOT_FOUND. */
export async function readableBatch(
  sql: Sql,
  roles: CurrentRelease['roles'],
  person: ActorRow,
  uuid: string,
): Promise<ReadableBatch> {
  const batch = await findBatch(sql, uuid, { where: '1 = 1', params: [], maker: person.id });
  const who = policyActor(person);
  const subjects = batch === undefined ? [] : await subjectsOfBatches(sql, [batch.id]);
  const may = (right: DocumentRight): boolean => subjects.every((of) => mayTouchDocuments(roles, who, right, of));
  // Of nobody's requests anybody would see all: it is for who made it, and for who may read everything.
  const mine = subjects.length > 0 || batch?.createdBy === person.id || mayTouchDocuments(roles, who, 'read', ANY);
  if (batch === undefined || !holdsDocuments(roles, who, 'read') || !mine || !may('read')) {
    throw new ReglamentError('BATCH_NOT_FOUND', { batch: uuid });
  }
  const seesPrices = !batch.priced || subjects.every((of) => mayTouchRequest(roles, who, 'see-prices', of));
  return { batch, may, seesPrices };
}

/** Writes these parts while the batch stands at one of `from`; refuses otherwise. */
export async function changeBatch(
  tx: Tx,
  batch: BatchRow,
  from: readonly BatchStatus[],
  change: Parameters<typeof updateBatch>[3],
  what: string,
): Promise<void> {
  refuseIf(statusRefusals(batch, from), 'BATCH_REFUSED', { what });
  if (!(await updateBatch(tx, batch.id, from, change))) refuseIf([CHANGED], 'BATCH_REFUSED', { what });
}

const CHANGED: Refusal = { rule: 'batch-changed', path: '/status', message: 'somebody was faster: look at it again' };

/** What is refused unless the batch stands at one of these. */
export function statusRefusals({ status }: BatchRow, from: readonly BatchStatus[]): Refusal[] {
  if (from.includes(status)) return [];
  return [{ rule: 'batch-status', subject: status, path: '/status', message: `the batch is ${status}` }];
}
