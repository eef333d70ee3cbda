import { ReglamentError } from '../../errors.ts';
import type { DemoDefinition, DemoPerson, RoleDefinition } from '../../language/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import type { CommandContext } from '../context.ts';
import { addDemoLogin, demoPasswordHash } from './demo-logins.ts';

/** Demo id of a person -> uuid. */
export type DemoPeople = ReadonlyMap<string, string>;

/**
 * Adds clients, groups with their titles, people with log-ins and memberships in one transaction. Fails with COMMAND_INVALID when
 * the database has people already: made-up ones are never mixed with real ones, nor added twice.
 */
export async function insertDemoPeople(
  ctx: CommandContext,
  demo: Pick<DemoDefinition, 'clients' | 'groups' | 'people'>,
  roles: ReadonlyMap<string, RoleDefinition>,
  createdAt: number,
): Promise<DemoPeople> {
  const uuids = new Map(demo.people.map(({ id }) => [id, uuidv7()]));
  const hash = await demoPasswordHash();
  await ctx.store.transaction(async (tx) => {
    const [somebody] = await tx.all("SELECT id FROM person WHERE kind <> 'system' LIMIT 1");
    if (somebody !== undefined) {
      throw new ReglamentError('COMMAND_INVALID', {
        reason: 'the demo is for an empty database, and this one has people already',
      });
    }
    const clients = new Map<string, number>();
    for (const { code, name } of demo.clients) {
      const insert = 'INSERT INTO client (uuid, code, name, created_at) VALUES (?, ?, ?, ?)';
      clients.set(code, (await tx.run(insert, [uuidv7(), code, name, createdAt])).lastId);
    }
    const teams = new Map(
      (await tx.all<{ id: number; code: string }>('SELECT id, code FROM team')).map(({ id, code }) => [code, id]),
    );
    for (const { id: code, title } of demo.groups) {
      const known = teams.get(code);
      // Definitions that name a group have made it, under its code.
      if (known !== undefined) await tx.run('UPDATE team SET title = ? WHERE id = ?', [JSON.stringify(title), known]);
      else {
        const insert = 'INSERT INTO team (uuid, code, title, created_at) VALUES (?, ?, ?, ?)';
        teams.set(code, (await tx.run(insert, [uuidv7(), code, JSON.stringify(title), createdAt])).lastId);
      }
    }
    for (const person of demo.people) {
      const { lastId } = await tx.run(
        'INSERT INTO person (uuid, kind, name, client_id, roles, active, created_at) VALUES (?, ?, ?, ?, ?, 1, ?)',
        [
          uuids.get(person.id),
          kindOf(person, roles),
          person.name,
          clients.get(person.client ?? '') ?? null,
          JSON.stringify(person.roles),
          createdAt,
        ],
      );
      await addDemoLogin(tx, { personId: lastId, id: person.id, hash, at: createdAt });
      for (const group of person.groups ?? []) {
        await tx.run('INSERT INTO membership (team_id, person_id) VALUES (?, ?)', [teams.get(group), lastId]);
      }
    }
  });
  return uuids;
}

/** As in scenarios: whoever has a client's role is a client's person, robots are staff with few rights. */
function kindOf(person: DemoPerson, roles: ReadonlyMap<string, RoleDefinition>): 'staff' | 'client' {
  return person.roles.some((id) => roles.get(id)?.kind === 'client') ? 'client' : 'staff';
}
