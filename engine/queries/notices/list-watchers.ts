import { watchersOf } from '../../store/notices/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { findReadable } from '../find-readable.ts';
import { peopleBy, type PersonView } from '../people.ts';

/**
 * Who watches a request: employees see everybody, a client's person the people of his own company and himself. Fails with
 * REQUEST_NOT_FOUND.
 */
export async function listWatchers(
  ctx: QueryContext,
  viewer: Viewer,
  request: string,
): Promise<{ watching: boolean; watchers: PersonView[] }> {
  const found = await findReadable(ctx, viewer, request);
  const uuids = await watchersOf(ctx.store.read, found.row.id);
  const people = await peopleBy(ctx.store.read, 'uuid', uuids);
  const watchers = uuids.flatMap((uuid) => people.get(uuid) ?? []);
  return {
    watching: uuids.includes(found.viewer.policy.uuid),
    watchers: watchers.filter(({ kind }) => !found.sight.outside || kind === 'client'),
  };
}
