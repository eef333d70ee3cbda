import type { Sql } from '../store.ts';
import { allIn } from './padded.ts';

/** Where a request stands among people, and how far it is; nothing of what is in it. */
export interface Placement {
  readonly id: number;
  readonly uuid: string;
  readonly version: number;
  /** The last entry of its journal. */
  readonly seq: number;
  readonly isOpen: number;
  /** Uuid of the person. */
  readonly assignee: string | null;
  /** Code of the group. */
  readonly team: string | null;
  readonly clientId: number | null;
}

const SELECT = `SELECT r.id, r.uuid, r.version, r.journal_seq AS seq, r.is_open AS isOpen, p.uuid AS assignee,
  t.code AS team, r.client_id AS clientId
  FROM request r LEFT JOIN person p ON p.id = r.assignee_id LEFT JOIN team t ON t.id = r.team_id`;

/** The placements of these requests, in no order. */
export function placementsOf(sql: Sql, ids: readonly number[]): Promise<Placement[]> {
  return allIn(sql, (marks) => `${SELECT} WHERE r.id IN (${marks})`, ids);
}

export function placementsByUuid(sql: Sql, uuids: readonly string[]): Promise<Placement[]> {
  return allIn(sql, (marks) => `${SELECT} WHERE r.uuid IN (${marks})`, uuids);
}

/** At most `limit` requests that are open, with ids below `before` (null: all), the newest first. */
export function pageOpenPlacements(sql: Sql, before: number | null, limit: number): Promise<Placement[]> {
  const values = [before ?? Number.MAX_SAFE_INTEGER, limit];
  return sql.all(`${SELECT} WHERE r.is_open = 1 AND r.id < ? ORDER BY r.id DESC LIMIT ?`, values);
}
