import { placeholders } from '../placeholders.ts';
import type { Sql } from '../store.ts';

/** Something that a request may be bound to, as far as the binding asks. */
export interface Thing {
  readonly id: number;
  readonly uuid: string;
  /** The company it belongs to; null for our own machines. */
  readonly clientId: number | null;
  readonly active: boolean;
  /** Where a machine stands. */
  readonly siteId: number | null;
}

export type ThingKind = 'site' | 'contact' | 'contract' | 'equipment';

const FROM: Readonly<Record<ThingKind, string>> = {
  site: 'id, uuid, client_id AS clientId, active, NULL AS siteId FROM site WHERE',
  contact: "id, uuid, client_id AS clientId, active, NULL AS siteId FROM person WHERE kind = 'client' AND",
  contract: 'id, uuid, client_id AS clientId, active, NULL AS siteId FROM contract WHERE',
  equipment: 'id, uuid, client_id AS clientId, active, site_id AS siteId FROM equipment WHERE',
};

/** The things of one kind with these uuids, by uuid; those that do not exist are absent. */
export function findThings(sql: Sql, kind: ThingKind, uuids: readonly string[]): Promise<Map<string, Thing>> {
  return things(sql, kind, 'uuid', uuids);
}

/** The things of one kind with these ids inside the database, by uuid. */
export function thingsById(sql: Sql, kind: ThingKind, ids: readonly number[]): Promise<Map<string, Thing>> {
  return things(sql, kind, 'id', ids);
}

async function things(
  sql: Sql,
  kind: ThingKind,
  column: 'id' | 'uuid',
  keys: readonly (string | number)[],
): Promise<Map<string, Thing>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  const rows = await sql.all<Omit<Thing, 'active'> & { active: number }>(
    `SELECT ${FROM[kind]} ${column} IN (${placeholders(wanted.length)})`,
    wanted,
  );
  return new Map(rows.map((row) => [row.uuid, { ...row, active: row.active === 1 }]));
}
