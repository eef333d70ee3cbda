import { find } from '../../language/index.ts';
import {
  type AppliedChange,
  fileSubRequests,
  type FilingType,
  type Refusal,
  type RequestRecord,
  type SubRequest,
} from '../../run/index.ts';
import { ancestorsOf } from '../../store/bindings/index.ts';
import type { CurrentRelease } from '../../store/catalog/catalog.ts';
import type { ActorRow } from '../../store/read-actor.ts';
import { takeNumberInside } from '../../store/requests/index.ts';
import type { Tx } from '../../store/store.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { actorFacts } from '../acting.ts';
import type { CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import type { PlannedRequest } from './planned-request.ts';

/** Where a request stands that others follow from. */
export interface FilingScene {
  readonly ctx: CommandContext;
  readonly tx: Tx;
  readonly release: CurrentRelease;
  readonly actor: ActorRow;
  readonly now: Date;
  /** The request itself, or the one above it when it is not written yet; null when there is none. */
  readonly standing: { readonly id: number; readonly isAbove: boolean } | null;
}

export type Planned =
  | { readonly ok: true; readonly filed: readonly PlannedRequest[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Computes the requests that follow from changes of `record`, on the definitions in force. Writes none of them: only
 * numbers and texts of workflows are kept, which harms nobody when the change is refused.
 */
export async function planSubRequests(
  { ctx, tx, release, actor, now, standing }: FilingScene,
  record: RequestRecord,
  changes: readonly AppliedChange[] = [],
): Promise<Planned> {
  if (!changes.some(({ type }) => type === 'sub-request')) return { ok: true, filed: [] };
  const level = standing === null ? 1 : (await ancestorsOf(tx, standing.id)) + (standing.isAbove ? 2 : 1);
  const filing = fileSubRequests(record, changes, { actor: actorFacts(actor), now, level });
  const typeOf = async (id: string): Promise<FilingType | null> => {
    const type = find(release.pack, 'request-type', id);
    if (type === undefined) return null;
    const workflow = await ctx.catalog.workflowInside(tx, release, id, record.client?.code ?? null);
    return { workflow, priority: type.priority, number: String(await takeNumberInside(ctx.store, tx)) };
  };
  for (let asked = filing.next(); ; ) {
    if (asked.done !== true) asked = filing.next(await typeOf(asked.value));
    else if (asked.value.ok) return { ok: true, filed: asked.value.filed.map(withUuid) };
    else return asked.value;
  }
}

/** `planSubRequests`, where a refusal refuses the whole change: SUB_REQUEST_REFUSED. */
export async function planOrRefuse(
  scene: FilingScene,
  record: RequestRecord,
  changes: readonly AppliedChange[] = [],
): Promise<readonly PlannedRequest[]> {
  const planned = await planSubRequests(scene, record, changes);
  if (planned.ok) return planned.filed;
  // What would follow is the company's own business: its people mend the definitions.
  refuseIf(scene.actor.kind === 'client' ? [NOT_NOW] : planned.refusals, 'SUB_REQUEST_REFUSED');
  return [];
}

function withUuid({ filed, ...request }: SubRequest): PlannedRequest {
  return { ...request, uuid: uuidv7(), filed: filed.map(withUuid) };
}

const NOT_NOW: Refusal = { rule: 'not-available', path: '', message: 'this cannot be done at the moment' };
