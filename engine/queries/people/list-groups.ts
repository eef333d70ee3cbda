import { all, type Title } from '../../language/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import type { PersonView } from '../people.ts';
import { readViewer } from '../read-viewer.ts';
import type { Titled } from '../titles.ts';

/** A group with who is in it. */
export interface GroupView {
  readonly code: string;
  readonly title: Title;
  /** Active people only. */
  readonly members: readonly PersonView[];
}

/** All groups by their codes; people of clients see none. */
export async function listGroups(ctx: QueryContext, viewer: Viewer): Promise<GroupView[]> {
  const { policy } = await readViewer(ctx, viewer);
  if (policy.kind === 'client') return [];
  const rows = await ctx.store.read.all<{ code: string; title: string } & Record<keyof PersonView, string | null>>(
    `SELECT t.code, t.title, p.uuid, p.name, p.kind FROM team t LEFT JOIN membership m ON m.team_id = t.id
     LEFT JOIN person p ON p.id = m.person_id AND p.active = 1 ORDER BY t.code, p.name, p.id`,
  );
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, members]) => ({
    code,
    title: JSON.parse(members[0]?.title ?? '{}') as Title,
    members: members.flatMap(({ uuid, name, kind }) =>
      uuid === null || name === null ? [] : [{ uuid, name, kind: kind as PersonView['kind'] }],
    ),
  }));
}

/** A role of the current release. */
export interface RoleView extends Titled {
  readonly kind: 'staff' | 'client' | 'system';
}

/** The roles that people may have; people of clients see those for clients. Fails with RELEASE_EMPTY. */
export async function listRoles(ctx: QueryContext, viewer: Viewer): Promise<RoleView[]> {
  const { pack } = await ctx.catalog.current();
  const { policy } = await readViewer(ctx, viewer);
  return all(pack, 'role')
    .map(({ definition: { id, title, kind } }) => ({ id, title, kind }))
    .filter(({ kind }) => policy.kind !== 'client' || kind === 'client');
}
