import { nameKey } from '../../engine/language/registers/index.ts';
import { bulkInsert } from '../../engine/store/bulk/bulk-insert.ts';
import type { SqlValue, Store } from '../../engine/store/index.ts';
import type { Dice } from './dice.ts';
import { firstIds } from './registers.ts';

/** A person by both names. */
export interface SeededPerson {
  readonly id: number;
  readonly uuid: string;
}

/** The people of the demo, each with those who have the same roles and groups: any of them can stand in a copy. */
export interface SeededPeople {
  readonly alike: ReadonlyMap<number, readonly SeededPerson[]>;
  readonly uuids: ReadonlyMap<number, string>;
  /** Roles of the demo's contacts, as their rows have them. */
  readonly contactRoles: string;
  readonly contacts: ReadonlySet<number>;
}

/** Adds employees until there are `many`, each like one of the demo. */
export async function seedPeople(store: Store, dice: Dice, many: number, now: number): Promise<SeededPeople> {
  const rows = await store.read.all<SeededPerson & { kind: string; roles: string }>(
    'SELECT id, uuid, kind, roles FROM person',
  );
  const staff = rows.filter(({ kind, roles }) => kind === 'staff' && roles !== '[]');
  const teams = Map.groupBy(
    await store.read.all<{ team: number; person: number }>(
      'SELECT team_id AS team, person_id AS person FROM membership',
    ),
    ({ person }) => person,
  );
  const first = await firstIds(store, ['person']);
  const alike = new Map(staff.map(({ id, uuid }) => [id, [{ id, uuid }]]));
  const people: SqlValue[][] = [];
  const memberships: SqlValue[][] = [];
  for (let at = 0; staff.length + at < many; at++) {
    const model = dice.pick(staff);
    const one = { id: first('person') + at, uuid: dice.uuid(now) };
    const name = `Сотрудник ${at + 1}`;
    people.push([one.id, one.uuid, 'staff', name, nameKey(name), model.roles, 1, now]);
    for (const { team } of teams.get(model.id) ?? []) memberships.push([team, one.id]);
    alike.get(model.id)?.push(one);
  }
  const columns = ['id', 'uuid', 'kind', 'name', 'name_key', 'roles', 'active', 'created_at'];
  await bulkInsert(store, [
    { table: 'person', columns, rows: people },
    { table: 'membership', columns: ['team_id', 'person_id'], rows: memberships },
  ]);
  const contacts = rows.filter(({ kind }) => kind === 'client');
  return {
    alike,
    uuids: new Map(rows.map(({ id, uuid }) => [id, uuid])),
    contactRoles: contacts[0]?.roles ?? '[]',
    contacts: new Set(contacts.map(({ id }) => id)),
  };
}
