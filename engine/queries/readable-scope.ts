import type { RoleDefinition } from '../language/index.ts';
import { type Readable, readableRequests } from '../policies/index.ts';
import type { RequestFilter, SqlValue } from '../store/index.ts';
import type { ReadViewer } from './read-viewer.ts';

/** Which requests a person may read, as alternatives; every query of requests goes through one of its forms. */
export interface ReadableScope {
  /** Alternatives of a filter; none means that he may read nothing. */
  readonly filters: readonly RequestFilter[];
  /** The same as a condition on `r`. */
  readonly where: string;
  readonly params: readonly SqlValue[];
}

/** The scope of a person by the roles of the current release. */
export function readableScope(roles: ReadonlyMap<string, RoleDefinition>, viewer: ReadViewer): ReadableScope {
  return scopeOf(readableRequests(roles, viewer.policy), viewer);
}

/** What a person reaches of requests, as conditions. */
export function scopeOf(readable: Readable, { row }: Pick<ReadViewer, 'row'>): ReadableScope {
  if (readable.all) return { filters: [{}], where: '1 = 1', params: [] };
  const filters: RequestFilter[] = [
    ...(readable.assigned ? [row, ...row.standsFor].map(({ id }) => ({ assigneeId: id })) : []),
    ...(readable.group ? teamsOf(row).map((teamId) => ({ teamId })) : []),
    ...(readable.ownClient && row.clientId !== null ? [{ clientId: row.clientId }] : []),
  ];
  const conditions = filters.map((filter) => `${COLUMN[Object.keys(filter)[0] as keyof typeof COLUMN]} = ?`);
  return {
    filters,
    where: conditions.length === 0 ? '1 = 0' : `(${conditions.join(' OR ')})`,
    params: filters.map((filter) => Object.values(filter)[0] as number),
  };
}

/** Own groups and those of people for whom he stands in. */
function teamsOf({ teamIds, standsFor }: ReadViewer['row']): number[] {
  return [...new Set([...teamIds, ...standsFor.flatMap((absent) => absent.teamIds)])];
}

const COLUMN = { assigneeId: 'r.assignee_id', teamId: 'r.team_id', clientId: 'r.client_id' } as const;

/** Both must hold; null when they never do together. */
export function bothFilters(asked: RequestFilter, allowed: RequestFilter): RequestFilter | null {
  for (const key of Object.keys(allowed) as (keyof RequestFilter)[]) {
    if (asked[key] !== undefined && asked[key] !== allowed[key]) return null;
  }
  return { ...asked, ...allowed };
}
