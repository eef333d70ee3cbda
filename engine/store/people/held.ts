import type { Sql } from '../store.ts';

/** Ids of the roles that somebody who is active has. */
export async function heldRoles(sql: Sql): Promise<Set<string>> {
  const rows = await sql.all<{ roles: string }>('SELECT DISTINCT roles FROM person WHERE active = 1');
  return new Set(rows.flatMap(({ roles }) => JSON.parse(roles) as string[]));
}

/** Codes of the groups in which somebody is who is active. */
export async function peopledGroups(sql: Sql): Promise<Set<string>> {
  const rows = await sql.all<{ code: string }>(
    `SELECT t.code FROM team t WHERE EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.team_id = t.id AND p.active = 1)`,
  );
  return new Set(rows.map(({ code }) => code));
}

/** Codes of all client companies. */
export async function clientCodes(sql: Sql): Promise<Set<string>> {
  const rows = await sql.all<{ code: string }>('SELECT code FROM client');
  return new Set(rows.map(({ code }) => code));
}
