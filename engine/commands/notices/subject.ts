import { effectiveNames, type Names, namesOf } from '../../language/diff/index.ts';
import type { FieldDefinition } from '../../language/index.ts';
import { type PolicyRequest, type RequestSight, requestSight } from '../../policies/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import type { Addressee } from '../../store/notices/index.ts';
import { findRequestById, type LoadedRequest } from '../../store/requests/index.ts';
import { policyActor } from '../acting.ts';
import type { CommandContext } from '../context.ts';

/** The request that people are told about. */
export interface Subject {
  readonly release: CurrentRelease;
  /** As it is now; undefined when it is gone. */
  readonly row: LoadedRequest | undefined;
  /** What a person may see of it now. */
  readonly sight: (person: Addressee) => RequestSight;
  readonly names: Names;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
}

/** The request of a delivery as it is now. `gone` says whose it was, for one that does not exist any more. */
export async function readSubject(
  ctx: CommandContext,
  requestId: number | null,
  gone: PolicyRequest,
): Promise<Subject> {
  const release = await ctx.catalog.current();
  const { read } = ctx.store;
  const row = requestId === null ? undefined : await findRequestById(read, requestId, ctx.now());
  const workflow = row && (await ctx.catalog.workflow(read, row.effectiveHash));
  const whose =
    row === undefined ? gone : { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  return {
    release,
    row,
    sight: (person) => requestSight(release.roles, policyActor(person), whose),
    names: workflow === undefined ? namesOf(release.pack) : effectiveNames([workflow.effective], namesOf(release.pack)),
    fields: workflow?.fields ?? new Map(),
  };
}
