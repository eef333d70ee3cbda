import { ReglamentError } from '../../errors.ts';
import type { DemoDefinition, DemoPerson, RoleDefinition } from '../../language/index.ts';
import { insertPerson } from '../../store/people/index.ts';
import { insertEntry, setPersonTerms } from '../../store/registers/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { CommandContext } from '../context.ts';
import { addDemoLogin, demoPasswordHash } from './demo-logins.ts';
import { type DemoRegisters, insertDemoRegisters } from './demo-registers.ts';
import { type DemoRows, noDemoRows } from './demo-rows.ts';
import type { Shifts } from './field-shifter.ts';

/** One demo and how its dates move. */
export interface DemoPart {
  readonly demo: Pick<DemoDefinition, 'groups' | 'people'> & DemoRegisters;
  readonly shifts: Shifts;
}

/**
 * Adds clients, groups with their titles, people with log-ins and memberships, and the registers, in one transaction. Fails
 * with COMMAND_INVALID when the database has people already: made-up ones are never mixed with real ones, nor added twice.
 */
export async function insertDemoPeople(
  ctx: CommandContext,
  parts: readonly DemoPart[],
  roles: ReadonlyMap<string, RoleDefinition>,
  createdAt: number,
): Promise<DemoRows> {
  const hash = await demoPasswordHash();
  return ctx.store.transaction(async (tx) => {
    const [somebody] = await tx.all("SELECT id FROM person WHERE kind <> 'system' LIMIT 1");
    if (somebody !== undefined) {
      throw new ReglamentError('COMMAND_INVALID', {
        reason: 'the demo is for an empty database, and this one has people already',
      });
    }
    const rows = noDemoRows();
    for (const { demo, shifts } of parts) {
      for (const { code, name, phone, email, note, fields = {} } of demo.clients) {
        const entry = { uuid: uuidv7(), values: { code, name, phone, email, note }, fields: shifts.fields(fields) };
        rows.clients.set(code, {
          id: await insertEntry(tx, 'client', { ...entry, at: createdAt }),
          uuid: entry.uuid,
        });
      }
    }
    const groups = parts.flatMap(({ demo }) => demo.groups);
    const teams = await insertGroups(tx, groups, createdAt);
    for (const person of parts.flatMap(({ demo }) => demo.people)) {
      const uuid = uuidv7();
      const id = await insertPerson(tx, {
        uuid,
        kind: kindOf(person, roles),
        name: person.name,
        email: null,
        phone: person.phone ?? null,
        clientId: rows.clients.get(person.client ?? '')?.id ?? null,
        roles: person.roles,
        active: true,
        createdAt,
      });
      rows.people.set(person.id, { id, uuid });
      if (person.position !== undefined)
        await tx.run('UPDATE person SET position = ? WHERE id = ?', [person.position, id]);
      await addDemoLogin(tx, { personId: id, id: person.id, hash, at: createdAt });
      for (const group of person.groups ?? []) {
        await tx.run('INSERT INTO membership (team_id, person_id) VALUES (?, ?)', [teams.get(group), id]);
      }
      await setPersonTerms(tx, id, 'skill', person.skills ?? []);
      await setPersonTerms(tx, id, 'area', person.areas ?? []);
    }
    for (const { demo, shifts } of parts) await insertDemoRegisters(tx, demo, rows, { shifts, at: createdAt });
    return rows;
  });
}

/** Adds groups and promises the ids of all by their codes. */
async function insertGroups(tx: Tx, groups: DemoDefinition['groups'], createdAt: number): Promise<Map<string, number>> {
  const teams = new Map(
    (await tx.all<{ id: number; code: string }>('SELECT id, code FROM team')).map(({ id, code }) => [code, id]),
  );
  for (const { id: code, title } of groups) {
    const known = teams.get(code);
    // Definitions that name a group have made it, under its code.
    if (known !== undefined) await tx.run('UPDATE team SET title = ? WHERE id = ?', [JSON.stringify(title), known]);
    else {
      const insert = 'INSERT INTO team (uuid, code, title, created_at) VALUES (?, ?, ?, ?)';
      teams.set(code, (await tx.run(insert, [uuidv7(), code, JSON.stringify(title), createdAt])).lastId);
    }
  }
  return teams;
}

/** As in scenarios: whoever has a client's role is a client's person, robots are staff with few rights. */
function kindOf(person: DemoPerson, roles: ReadonlyMap<string, RoleDefinition>): 'staff' | 'client' {
  return person.roles.some((id) => roles.get(id)?.kind === 'client') ? 'client' : 'staff';
}
