import type { Title } from '../../language/index.ts';
import { isRobot } from '../../policies/index.ts';
import type { QueryContext } from '../context.ts';
import { personItems } from '../list-people.ts';

/** Somebody of the demo whom a visitor may be. */
export interface DemoLogin {
  /** Uuid. */
  readonly person: string;
  readonly name: string;
  readonly login: string;
  readonly kind: 'staff' | 'client' | 'system';
  readonly roles: readonly Title[];
  /** Of his company or group. */
  readonly place: string | Title | null;
}

const MOST = 40;

/** One person of each combination of roles, as they joined; programs are none. Only for databases whose settings say that they are a demo. */
export async function demoLogins(ctx: QueryContext): Promise<DemoLogin[]> {
  const { roles: known } = await ctx.catalog.current();
  const rows = await ctx.store.read.all<{ id: number; login: string; roles: string }>(
    `SELECT p.id, c.login, p.roles FROM credential c JOIN person p ON p.id = c.person_id
     WHERE p.active = 1 AND c.login LIKE '%@demo.example' AND c.password_hash IS NOT NULL ORDER BY p.id`,
  );
  const people = rows.filter(({ roles }) => !isRobot(known, JSON.parse(roles) as string[]));
  const first = [...new Map(people.toReversed().map((row) => [row.roles, row])).values()]
    .toSorted((a, b) => a.id - b.id)
    .slice(0, MOST);
  if (first.length === 0) return [];
  const marks = first.map(() => '?').join(', ');
  const items = await personItems(ctx, `p.id IN (${marks})`, [...first.map(({ id }) => id), MOST]);
  return items.map(({ uuid, name, kind, roles, groups, client }, index) => ({
    person: uuid,
    name,
    kind,
    login: first[index]?.login ?? '',
    roles: roles.map(({ title }) => title),
    place: client?.name ?? groups[0]?.title ?? null,
  }));
}
