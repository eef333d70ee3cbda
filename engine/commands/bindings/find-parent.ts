import type { RoleDefinition } from '../../language/index.ts';
import { mayTouchRequest } from '../../policies/index.ts';
import type { Refusal } from '../../run/index.ts';
import { ancestorsOf } from '../../store/bindings/index.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { findRequest, type LoadedRequest } from '../../store/requests/index.ts';
import type { Sql } from '../../store/store.ts';
import { policyActor } from '../acting.ts';

/** Levels of requests, one below the other. */
const MOST_LEVELS = 3;

export interface FoundParent {
  readonly parent: LoadedRequest | null;
  readonly refusals: readonly Refusal[];
}

/** The request that a new one is to stand below, and why it cannot. */
export async function findParent(
  sql: Sql,
  uuid: string | null | undefined,
  scene: {
    readonly person: ActorRow;
    readonly roles: ReadonlyMap<string, RoleDefinition>;
    readonly clientId: number | null;
  },
): Promise<FoundParent> {
  if (uuid === undefined || uuid === null) return { parent: null, refusals: [] };
  const parent = await findRequest(sql, { uuid });
  const refuse = (rule: string, message: string): FoundParent => ({
    parent: parent ?? null,
    refusals: [{ rule, path: '/parent', message }],
  });
  if (parent === undefined || !mayRead(parent, scene))
    return refuse('parent-unknown', 'there is no such request that you may see');
  if (parent.clientId !== scene.clientId)
    return refuse('parent-foreign', 'the request above belongs to another company');
  if (parent.endedAt !== null || parent.mergedIntoId !== null)
    return refuse('parent-ended', 'the request above has ended or was merged');
  if ((await ancestorsOf(sql, parent.id)) + 2 > MOST_LEVELS)
    return refuse('parent-too-deep', `requests stand at most ${MOST_LEVELS} levels deep`);
  return { parent, refusals: [] };
}

function mayRead(row: LoadedRequest, { person, roles }: Parameters<typeof findParent>[2]): boolean {
  return mayTouchRequest(roles, policyActor(person), 'read', {
    assignee: row.assignee?.uuid ?? null,
    team: row.teamCode,
    clientId: row.clientId,
  });
}
