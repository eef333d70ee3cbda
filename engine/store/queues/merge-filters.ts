import type { QueueFilter, QueueOwner } from './queue-filter.ts';

/** Both must hold. */
export function mergeFilters(a: QueueFilter, b: QueueFilter): QueueFilter {
  const open = a.open === undefined ? b.open : a.open;
  const contradicts = a.open !== undefined && b.open !== undefined && a.open !== b.open;
  return {
    open,
    status: contradicts ? [] : both(a.status, b.status),
    type: both(a.type, b.type),
    teamIds: both(a.teamIds, b.teamIds),
    clientIds: both(a.clientIds, b.clientIds),
    modelIds: both(a.modelIds, b.modelIds),
    priority: both(a.priority, b.priority),
    owner: bothOwners(a.owner, b.owner),
    dueBefore: earlier(a.dueBefore, b.dueBefore),
    sinceUntil: earlier(a.sinceUntil, b.sinceUntil),
    flags: [...(a.flags ?? []), ...(b.flags ?? [])],
    fields: [...(a.fields ?? []), ...(b.fields ?? [])],
    number: b.number ?? a.number,
  };
}

function both<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a.filter((value) => b.includes(value));
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

const NOBODY: QueueOwner = { is: 'one', of: [] };

function bothOwners(a: QueueOwner | undefined, b: QueueOwner | undefined): QueueOwner | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.is === 'none' || b.is === 'none') return a.is === b.is ? a : NOBODY;
  if (a.is === 'any' || b.is === 'any') return a.is === 'any' ? b : a;
  if (a.is === 'one') {
    return { is: 'one', of: a.of.filter((id) => (b.is === 'one' ? b.of.includes(id) : !b.of.includes(id))) };
  }
  return b.is === 'one' ? bothOwners(b, a) : { is: 'others', of: [...new Set([...a.of, ...b.of])] };
}
