import { setImmediate as turn } from 'node:timers/promises';
import {
  type Candidate,
  type CandidatesOf,
  findCandidates,
  type LeftOut,
  type NewItem,
} from '../../../store/batches/index.ts';
import { findEntry } from '../../../store/registers/index.ts';
import { loadRequests } from '../../../store/requests/load-request.ts';
import type { LoadedRequest } from '../../../store/requests/index.ts';
import { refuseIf } from '../../refuse.ts';
import { factsFor, recordOf } from '../../request-record.ts';
import { tellsPrices } from '../data/form-in-force.ts';
import { unfitRefusals } from '../form-refusals.ts';
import { type BatchScene, readGroup } from './check-group.ts';
import { groupRequests } from './group-requests.ts';
import { heldBy, mayIssue } from './issuable.ts';
import { dayStart } from './period-of.ts';
import { PlanWarnings } from './warnings/plan-warnings.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** Ids inside the database; everybody's requests when null. */
  readonly clientIds: readonly number[] | null;
}

export interface BatchPlan {
  readonly items: readonly NewItem[];
  readonly leftOut: LeftOut;
}

const MOST_REQUESTS = 5000;
const AT_A_TIME = 100;
const DAY_MS = 86_400_000;

/**
 * Which documents are to be made of the requests that ended in a period: each with its sums and everything that it lacks.
 * Requests of which the person issues no documents are as if there were none. Fails with BATCH_REFUSED for too many.
 */
export async function planBatch(scene: BatchScene, period: Period): Promise<BatchPlan> {
  const asked = await askedOf(scene, period);
  const { kept, leftOut } = await fittingRequests(scene, await candidatesOf(scene, asked));
  const warnings = await PlanWarnings.read(scene, period, { kept, asked });
  const items: NewItem[] = [];
  for (const group of groupRequests(scene.form, kept)) {
    const { checked, sources } = await readGroup(scene, group);
    items.push({ ...checked, warnings: warnings.of(group.clientId, sources) });
    // SQLite answers at once: others have their turn in between.
    await turn();
  }
  return { items, leftOut: { ...leftOut, unfinished: warnings.unfinished } };
}

/** Which requests may come into question at all. */
async function askedOf({ ctx, form }: BatchScene, period: Period): Promise<CandidatesOf> {
  const { from, to, timeZone } = period;
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const sql = ctx.store.read;
  let { clientIds } = period;
  const { types, clients } = form.for ?? {};
  if (clients !== undefined) {
    const found = await Promise.all(clients.map((code) => findEntry(sql, 'client', code)));
    const ids = found.flatMap((client) => client?.id ?? []);
    clientIds = clientIds === null ? ids : ids.filter((id) => clientIds?.includes(id));
  }
  const [endedFrom, endedBefore] = [dayStart(from, timeZone), dayStart(next, timeZone)];
  return { endedFrom, endedBefore, clientIds, types: types ?? null };
}

async function candidatesOf({ ctx }: BatchScene, asked: CandidatesOf): Promise<Candidate[]> {
  const found = await findCandidates(ctx.store.read, asked, MOST_REQUESTS + 1);
  const message = `more than ${MOST_REQUESTS} requests ended in the period: name clients, or a shorter period`;
  refuseIf(found.length > MOST_REQUESTS ? [{ rule: 'batch-large', path: '/to', message }] : [], 'BATCH_REFUSED', {
    what: 'made',
  });
  return found;
}

async function fittingRequests(
  scene: BatchScene,
  candidates: readonly Candidate[],
): Promise<{ readonly kept: readonly Candidate[]; readonly leftOut: LeftOut }> {
  const kept: Candidate[] = [];
  const leftOut = { documented: 0, drafted: 0, withoutWorks: 0, unfit: 0, unfinished: 0 };
  for (let at = 0; at < candidates.length; at += AT_A_TIME) {
    const chunk = candidates.slice(at, at + AT_A_TIME);
    const ids = chunk.map(({ id }) => id);
    const rows = new Map((await loadRequests(scene.ctx.store.read, ids, scene.now)).map((row) => [row.id, row]));
    const held = await heldBy(scene, ids);
    for (const candidate of chunk) {
      const row = rows.get(candidate.id);
      if (row === undefined || !mayIssue(scene, row)) continue;
      const why = held.get(row.id) ?? (await unfitWhy(scene, row));
      if (why === null) kept.push(candidate);
      else leftOut[why] += 1;
    }
    await turn();
  }
  return { kept, leftOut };
}

async function unfitWhy({ ctx, form, person, now }: BatchScene, row: LoadedRequest): Promise<keyof LeftOut | null> {
  const workflow = await ctx.catalog.workflow(ctx.store.read, row.effectiveHash);
  if (unfitRefusals(form, row, () => factsFor(workflow, recordOf(row), person, now)).length > 0) return 'unfit';
  return tellsPrices(form) && row.works.count === 0 ? 'withoutWorks' : null;
}
