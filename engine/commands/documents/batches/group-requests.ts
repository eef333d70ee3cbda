import type { PrintFormDefinition } from '../../../language/index.ts';
import type { Candidate } from '../../../store/batches/index.ts';
import type { RequestGroup } from './check-group.ts';

const MOST = 300;

/**
 * One document for each client, contract and currency, in the order in which they first come; for each request where the
 * form takes one only. A group that is larger than the form takes is divided.
 */
export function groupRequests(
  { group }: Pick<PrintFormDefinition, 'group'>,
  candidates: readonly Candidate[],
): RequestGroup[] {
  const most = group === undefined ? 1 : (group.most ?? MOST);
  const alike = Map.groupBy(candidates, ({ clientId, contractId, currencies }) =>
    [clientId, contractId, sorted(currencies)].join('/'),
  );
  const groups: RequestGroup[] = [];
  for (const members of alike.values()) {
    for (let at = 0; at < members.length; at += most) groups.push(groupOf(members.slice(at, at + most)));
  }
  return most === 1 ? inOrder(groups, candidates) : groups;
}

/** Alone each stands where it came. */
function inOrder(groups: readonly RequestGroup[], candidates: readonly Candidate[]): RequestGroup[] {
  const place = new Map(candidates.map(({ id }, at) => [id, at]));
  const of = ({ requestIds }: RequestGroup): number => place.get(requestIds[0] ?? 0) ?? 0;
  return groups.toSorted((a, b) => of(a) - of(b));
}

function groupOf(members: readonly Candidate[]): RequestGroup {
  const [first] = members;
  return {
    clientId: first?.clientId ?? null,
    contractId: first?.contractId ?? null,
    currency: sorted(first?.currencies ?? null).split(',')[0] || 'RUB',
    requestIds: members.map(({ id }) => id),
  };
}

/** GROUP_CONCAT promises no order. */
function sorted(currencies: string | null): string {
  return (currencies ?? '').split(',').toSorted().join(',');
}
