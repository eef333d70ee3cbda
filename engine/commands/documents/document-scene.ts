import { ReglamentError } from '../../errors.ts';
import type { DocumentRight, PrintFormDefinition } from '../../language/index.ts';
import {
  isOfOtherCompany,
  mayTouchDocuments,
  mayTouchRequest,
  type PolicyActor,
  seesFromOutside,
} from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import {
  type DocumentRequest,
  type DocumentRow,
  findDocument,
  requestsOfDocuments,
} from '../../store/documents/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import type { Sql } from '../../store/store.ts';
import { policyActor } from '../acting.ts';

/** A document with its requests and what its actor may do with it. */
export interface DocumentScene {
  readonly row: DocumentRow;
  readonly requests: readonly DocumentRequest[];
  readonly outside: boolean;
  readonly may: (right: DocumentRight) => boolean;
  /** False for who may not see the prices that the document tells. */
  readonly seesPrices: boolean;
}

type Roles = CurrentRelease['roles'];

/** The document that this person may read. Fails with DOCUMENT_NOT_FOUND: he learns not even that it exists. */
export async function documentScene(sql: Sql, roles: Roles, actor: ActorRow, uuid: string): Promise<DocumentScene> {
  const row = await findDocument(sql, uuid);
  if (row === undefined) throw missing(uuid);
  const requests = await requestsOfDocuments(sql, [row.id]);
  return sceneOf(roles, policyActor(actor), row, requests);
}

/** The same of a document that was read already. */
export function sceneOf(
  roles: Roles,
  actor: PolicyActor,
  row: DocumentRow,
  requests: readonly DocumentRequest[],
): DocumentScene {
  const outside = seesFromOutside(actor);
  const may = (right: DocumentRight): boolean =>
    (!outside || right === 'read') && requests.every((request) => mayTouchDocuments(roles, actor, right, request));
  const reads = may('read') && requests.length > 0 && !(outside && row.status === 'draft');
  if (!reads || isOfOtherCompany(actor, row)) throw missing(row.uuid);
  // A paper that was issued to a company is for the eyes of that company.
  const seesPrices = outside || !row.priced || mayPrice(roles, actor, requests);
  return { row, requests, outside, may, seesPrices };
}

/** True when the prices of all these requests are for this person. */
export function mayPrice(roles: Roles, actor: PolicyActor, requests: readonly DocumentRequest[]): boolean {
  return requests.every((request) => mayTouchRequest(roles, actor, 'see-prices', request));
}

export function missing(document: string): ReglamentError {
  return new ReglamentError('DOCUMENT_NOT_FOUND', { document });
}

/** Why this person may not do this with the document. */
export function rightRefusals({ may, seesPrices }: DocumentScene, right: DocumentRight): Refusal[] {
  const refusals: Refusal[] = [];
  if (!may(right)) {
    const message = `no role of yours grants "${right}" on documents of these requests`;
    refusals.push({ rule: 'right', path: '/actor', message });
  }
  if (!seesPrices) {
    refusals.push({ rule: 'prices-unseen', path: '/actor', message: 'it tells prices that you may not see' });
  }
  return refusals;
}

/** What is refused unless the document stands at one of these. */
export function statusRefusals(
  { row }: Pick<DocumentScene, 'row'>,
  allowed: readonly DocumentRow['status'][],
): Refusal[] {
  if (allowed.includes(row.status)) return [];
  return [{ rule: 'document-status', subject: row.status, path: '/status', message: `the document is ${row.status}` }];
}

/** The series that a form numbers its documents in, of one legal entity and time. */
export function seriesCode(
  { document }: Pick<PrintFormDefinition, 'document'>,
  legalEntity: string | undefined,
  day: string,
): string {
  const { series, type = 'document', restart = 'year' } = document ?? {};
  const time = restart === 'never' ? '' : day.slice(0, restart === 'month' ? 7 : 4);
  return [legalEntity ?? 'none', series ?? type, time].join('/');
}
