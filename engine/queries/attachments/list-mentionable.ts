import { requestSight } from '../../policies/index.ts';
import { readActorsWhere } from '../../store/read-actor.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { findReadable, policyRequest } from '../find-readable.ts';
import type { PersonView } from '../people.ts';

const MOST = 10;
/** Of those whose names fit, so many are asked whether they may read the request. */
const MOST_ASKED = 300;

/**
 * At most ten active people who may read a request and whose names have the words of `q`, by name: whom a comment can
 * mention. A client's person is told of his own company's people and of the owner alone. Fails with REQUEST_NOT_FOUND.
 */
export async function listMentionable(
  ctx: QueryContext,
  viewer: Viewer,
  request: string,
  q = '',
): Promise<{ items: PersonView[] }> {
  const { row, release, sight, viewer: reader } = await findReadable(ctx, viewer, request);
  const words = q
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5);
  const found = await readActorsWhere(
    ctx.store.read,
    `p.active = 1 AND p.kind <> 'system' ${words.map(() => "AND p.name LIKE ? ESCAPE '!'").join(' ')}
     ${sight.outside ? 'AND (p.client_id = ? OR p.id = ?)' : ''} ORDER BY p.name, p.id LIMIT ${MOST_ASKED}`,
    [
      ...words.map((word) => `%${word.replaceAll(/[!%_]/g, '!$&')}%`),
      ...(sight.outside ? [reader.policy.clientId ?? -1, row.assigneeId ?? -1] : []),
    ],
    ctx.now().getTime(),
  );
  const may = found.filter((person) => {
    const { uuid, kind, roles, teams, clientId, standsFor } = person;
    return requestSight(release.roles, { uuid, kind, roles, teams, clientId, standsFor }, policyRequest(row)).reads;
  });
  return { items: may.slice(0, MOST).map(({ uuid, name, kind }) => ({ uuid, name, kind })) };
}
