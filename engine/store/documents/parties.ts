import { type EntryRow, readEntries } from '../registers/index.ts';
import type { Sql } from '../store.ts';

const IN_USE = 'e.client_id IS NULL AND e.active = 1 ORDER BY e.id LIMIT 20';

/** Our own legal entities that are in use, the oldest first. */
export function ownLegalEntities(sql: Sql): Promise<EntryRow[]> {
  return readEntries(sql, 'legal-entity', IN_USE, []);
}

/** A legal entity by its id inside the database. */
export async function legalEntityById(sql: Sql, id: number): Promise<EntryRow | undefined> {
  return (await readEntries(sql, 'legal-entity', 'e.id = ?', [id]))[0];
}

/** Who signs for a client: the legal entity that the contract names, or the only one that the client has. */
export async function clientEntity(
  sql: Sql,
  clientId: number,
  contract: EntryRow | undefined,
): Promise<EntryRow | undefined> {
  const named = contract?.values['legalEntity'];
  if (typeof named === 'number') return legalEntityById(sql, named);
  const rows = await readEntries(sql, 'legal-entity', 'e.client_id = ? AND e.active = 1 ORDER BY e.id LIMIT 2', [
    clientId,
  ]);
  return rows.length === 1 ? rows[0] : undefined;
}

/** A client company by its id inside the database. */
export async function clientById(sql: Sql, id: number): Promise<EntryRow | undefined> {
  return (await readEntries(sql, 'client', 'e.id = ?', [id]))[0];
}

/** A contract by its id inside the database. */
export async function contractById(sql: Sql, id: number): Promise<EntryRow | undefined> {
  return (await readEntries(sql, 'contract', 'e.id = ?', [id]))[0];
}

export interface NamedSite {
  readonly name: string;
  readonly address: string | null;
  readonly access: string | null;
  readonly timeZone: string | null;
}

/** The site of a request as a paper shows it. */
export async function siteById(sql: Sql, id: number): Promise<NamedSite | undefined> {
  const [row] = await sql.all<NamedSite>(
    'SELECT name, address, access_note AS access, time_zone AS timeZone FROM site WHERE id = ?',
    [id],
  );
  return row;
}

export interface NamedPerson {
  readonly name: string;
  readonly position: string | null;
  readonly phone: string | null;
}

/** A person as a paper names him. */
export async function personOnPaper(sql: Sql, id: number): Promise<NamedPerson | undefined> {
  const [row] = await sql.all<NamedPerson>('SELECT name, position, phone FROM person WHERE id = ?', [id]);
  return row;
}
