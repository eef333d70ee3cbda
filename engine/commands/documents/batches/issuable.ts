import { mayTouchDocuments, mayTouchRequest } from '../../../policies/index.ts';
import { holdersOf } from '../../../store/documents/index.ts';
import type { LoadedRequest } from '../../../store/requests/index.ts';
import { policyActor } from '../../acting.ts';
import { tellsPrices } from '../data/form-in-force.ts';
import { activeKey } from '../draft-refusals.ts';
import type { BatchScene } from './check-group.ts';

/** Which of these requests stand in a document of the type already, where the form takes each once. */
export async function heldBy(
  { ctx, form }: BatchScene,
  ids: readonly number[],
): Promise<Map<number, 'drafted' | 'documented'>> {
  const { document } = form;
  if (document?.once !== true) return new Map();
  const keys = ids.map((id) => activeKey(document.type, id));
  const held = await holdersOf(ctx.store.read, keys);
  return new Map(held.map(({ requestId, number }) => [requestId, number === null ? 'drafted' : 'documented']));
}

/** Whether this person issues such documents of the request. */
export function mayIssue({ release: { roles }, person, form }: BatchScene, row: LoadedRequest): boolean {
  const who = policyActor(person);
  const of = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  return (
    mayTouchRequest(roles, who, 'read', of) &&
    (['read', 'draft', 'issue'] as const).every((right) => mayTouchDocuments(roles, who, right, of)) &&
    (!tellsPrices(form) || mayTouchRequest(roles, who, 'see-prices', of))
  );
}
