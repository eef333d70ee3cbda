import { all, type KindSet, LANGUAGE_VERSION, type Pack, unknownKinds } from '../language/index.ts';
import { clientCodes, heldRoles, peopledGroups } from '../store/people/held.ts';
import type { Sql } from '../store/store.ts';
import { groupsOf } from './publish-files.ts';

/** What a pack speaks of and this company does not have. None of it keeps the pack from being read. */
export interface MissingForPack {
  /** Roles that nobody has. */
  readonly roles: readonly string[];
  /** Groups that requests are given to, and in which nobody is. */
  readonly groups: readonly string[];
  /** Clients of overlays that are none here. */
  readonly clients: readonly string[];
  /** Kinds of actions and items that no plugin brings: "action fax", "item meter". */
  readonly kinds: readonly string[];
  /** The version of the definition language that it needs, when this program speaks an older one. */
  readonly language: number | null;
}

/** Looks for what a pack needs. Reads only. */
export async function missingForPack(sql: Sql, pack: Pack, kinds: KindSet): Promise<MissingForPack> {
  const [roles, groups, clients] = await Promise.all([heldRoles(sql), peopledGroups(sql), clientCodes(sql)]);
  const needed = pack.cover.definition.requires?.language ?? 1;
  const overlays = all(pack, 'workflow-overlay').flatMap(({ definition }) => definition.clients);
  return {
    roles: all(pack, 'role')
      .filter(({ definition }) => definition.kind !== 'system' && !roles.has(definition.id))
      .map(({ definition }) => definition.id),
    groups: [...groupsOf(pack)].filter((group) => !groups.has(group)).toSorted(),
    clients: [...new Set(overlays)].filter((client) => !clients.has(client)).toSorted(),
    kinds: unknownKinds(pack, kinds),
    language: needed > LANGUAGE_VERSION ? needed : null,
  };
}
