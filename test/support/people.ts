import { ensureTeam } from '../../engine/store/ensure-team.ts';
import { findClient } from '../../engine/store/find-client.ts';
import type { Store, Tx } from '../../engine/store/store.ts';
import { uuidv7 } from '../../engine/store/uuidv7.ts';

/** Somebody to be put into the database: staff, unless he has a client company or is said to be otherwise. */
export interface NewPerson {
  readonly roles: readonly string[];
  readonly groups?: readonly string[];
  /** Code of the company; made when it is missing. */
  readonly client?: string;
  readonly active?: boolean;
  readonly kind?: 'staff' | 'client';
}

/** Who acts in a command. */
export interface Acting {
  readonly person: string;
}

/** Adds a person with everything that he needs and promises how commands name him. */
export async function addPerson(store: Store, given: NewPerson): Promise<Acting> {
  const { roles, groups = [], client, active = true } = given;
  const person = uuidv7();
  await store.transaction(async (tx) => {
    const clientId = client === undefined ? null : await ensureClient(tx, client);
    const kind = given.kind ?? (client === undefined ? 'staff' : 'client');
    const name = `${roles.join(' and ') || 'nobody'}${client === undefined ? '' : ` of ${client}`}`;
    const { lastId } = await tx.run(
      'INSERT INTO person (uuid, kind, name, client_id, roles, active, created_at) VALUES (?, ?, ?, ?, ?, ?, 0)',
      [person, kind, name, clientId, JSON.stringify(roles), active ? 1 : 0],
    );
    for (const group of groups) {
      const values = [await ensureTeam(tx, group, 0), lastId];
      await tx.run('INSERT INTO membership (team_id, person_id) VALUES (?, ?)', values);
    }
  });
  return { person };
}

/** Adds a client company when it is missing. */
export async function addClient(store: Store, code: string): Promise<void> {
  await store.transaction((tx) => ensureClient(tx, code));
}

async function ensureClient(tx: Tx, code: string): Promise<number> {
  const known = await findClient(tx, code);
  if (known !== undefined) return known.id;
  const values = [uuidv7(), code, `Company ${code}`];
  return (await tx.run('INSERT INTO client (uuid, code, name, created_at) VALUES (?, ?, ?, 0)', values)).lastId;
}
