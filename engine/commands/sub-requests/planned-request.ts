import type { SubRequest } from '../../run/index.ts';

/** A request that follows from a change of another: all computed, nothing written. */
export interface PlannedRequest extends Omit<SubRequest, 'filed'> {
  readonly uuid: string;
  readonly filed: readonly PlannedRequest[];
}

/** How the journal of the request that files it names it. */
export interface FiledEntry {
  readonly uuid: string;
  readonly number: string;
  readonly type: string;
  readonly relation: PlannedRequest['relation'];
}

/** What the journal keeps of the requests that followed; nothing when there are none. */
export function filedEntries(filed: readonly PlannedRequest[]): { filed?: readonly FiledEntry[] } {
  if (filed.length === 0) return {};
  return {
    filed: filed.map(({ uuid, record: { number, type }, relation }) => ({ uuid, number, type, relation })),
  };
}

/** True when one of them has ended at once and is waited for no more. */
export function hasEndedPart(filed: readonly PlannedRequest[]): boolean {
  return filed.some(({ relation, result }) => relation === 'part' && result.view.ended);
}
