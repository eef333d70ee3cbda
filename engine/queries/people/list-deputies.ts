import { isRobot } from '../../policies/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { LARGEST_PAGE } from '../cursor.ts';
import { listPeople, type PersonItem } from '../list-people.ts';

/** Employees who may be named as deputies: programs stand in for nobody. Fails as listPeople. */
export async function listDeputies(ctx: QueryContext, viewer: Viewer): Promise<PersonItem[]> {
  const { items } = await listPeople(ctx, viewer, { limit: LARGEST_PAGE });
  const { roles } = await ctx.catalog.current();
  const ids = (person: PersonItem): string[] => person.roles.map(({ id }) => id);
  return items.filter((person) => person.kind === 'staff' && !isRobot(roles, ids(person)));
}
