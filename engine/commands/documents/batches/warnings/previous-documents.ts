import { mayTouchDocuments, mayTouchRequest } from '../../../../policies/index.ts';
import { latestOfClients, type LatestDocument } from '../../../../store/batches/index.ts';
import { requestsOfDocuments } from '../../../../store/documents/index.ts';
import { policyActor } from '../../../acting.ts';
import type { BatchScene } from '../check-group.ts';
import type { Warning } from './warning.ts';

const AT_A_TIME = 200;
/** Issued, and nobody has said yet that it holds. */
const UNSIGNED: readonly string[] = ['issued', 'sent'];

/** The last document of the type that each of these clients got, when this person may read it. */
export async function previousDocuments(
  { ctx, release: { roles }, person, form }: BatchScene,
  clientIds: readonly number[],
): Promise<ReadonlyMap<number, LatestDocument>> {
  const sql = ctx.store.read;
  const who = policyActor(person);
  const found = new Map<number, LatestDocument>();
  for (let at = 0; at < clientIds.length; at += AT_A_TIME) {
    const latest = await latestOfClients(sql, form.document?.type ?? '', clientIds.slice(at, at + AT_A_TIME));
    const ids = latest.map(({ id }) => id);
    const requests = Map.groupBy(await requestsOfDocuments(sql, ids), ({ documentId }) => documentId);
    for (const document of latest) {
      const mayRead = (requests.get(document.id) ?? []).every(
        (of) => mayTouchDocuments(roles, who, 'read', of) && mayTouchRequest(roles, who, 'read', of),
      );
      if (mayRead) found.set(document.clientId, document);
    }
  }
  return found;
}

/** What is still owed of the last document: a signature, or the paper itself. `signs`: whether such documents are signed. */
export function previousWarnings(
  { number, day, status, original }: LatestDocument,
  { signs }: { readonly signs: boolean },
): readonly Warning[] {
  const about = { subject: number, params: { day } };
  if (signs && UNSIGNED.includes(status)) {
    const message = `the document before, No. ${number} of ${day}, is not signed`;
    return [{ ...about, rule: 'previous-unsigned', message }];
  }
  if (original !== 'expected') return [];
  const message = `the signed original of the document before, No. ${number} of ${day}, has not come back`;
  return [{ ...about, rule: 'original-awaited', message }];
}
