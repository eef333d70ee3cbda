import { checkTexts, type Pack } from '../language/index.ts';
import { reasonsInSight, requestSight } from '../policies/index.ts';
import { replayJournal } from '../run/replay-journal.ts';
import { refusalName } from '../run/index.ts';
import { newestRequests } from '../store/requests/newest-requests.ts';
import { findRequest, type LoadedRequest } from '../store/requests/index.ts';
import { policyActor } from './acting.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { draftWorkflows, type WorkflowFor } from './draft-workflows.ts';
import { overlayDrafts } from './drafts.ts';
import { refuseUnproven } from './publish-files.ts';
import { readHistory } from './read-history.ts';

export interface ReplayOnDraft {
  /** `next` of the call before; absent for the newest requests. */
  readonly cursor?: number | undefined;
  /** At most so many requests, 1 to 200; a call that takes long ends earlier. */
  readonly limit?: number | undefined;
}

/** A request that would have gone otherwise. */
export interface ReplayFinding {
  readonly request: string;
  readonly number: string;
  /** True when it ended in fact and would not have ended. */
  readonly stuck: boolean;
  readonly refused: readonly {
    /** Entry of its journal. */
    readonly seq: number;
    readonly event: string | null;
    readonly reasons: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
  }[];
}

export interface DraftReplay {
  readonly release: number;
  readonly requests: number;
  readonly entries: number;
  readonly refused: number;
  readonly stuck: number;
  /** Those that the actor may read; the others are counted only. */
  readonly items: readonly ReplayFinding[];
  /** Goes on with older requests; null when all were looked at. */
  readonly next: number | null;
}

const USUAL = 50;
/** After this time a call ends with what it has; whoever wants more calls again. */
const LONGEST_MS = 2000;

/**
 * Plays what really happened on the pack as the actor's drafts would make it, the newest requests first: which entries
 * of their journals would have been refused, and which requests that have ended would not have. Facts as they were
 * count. Changes nothing. Fails with FORBIDDEN, and PACK_INVALID while the drafts have errors.
 */
export async function replayOnDraft(
  ctx: CommandContext,
  actor: ActorRef,
  { cursor, limit = USUAL }: ReplayOnDraft = {},
): Promise<DraftReplay> {
  const { release, person, drafts, items: published } = await readDrafts(ctx, actor, 'draft');
  const { pack, problems } = checkTexts(overlayDrafts(published, drafts), ctx.catalog.kinds);
  const ok = pack !== null && problems.every(({ severity }) => severity !== 'error');
  refuseUnproven({ pack, problems, scenarios: [], ok });
  const workflowFor = draftWorkflows(pack as Pack, ctx.catalog.kinds);
  const roles = await ctx.catalog.roles();
  const until = performance.now() + LONGEST_MS;
  const page = await newestRequests(ctx.store.read, cursor ?? null, limit + 1);
  const found = { requests: 0, entries: 0, refused: 0, stuck: 0, items: [] as ReplayFinding[] };
  let last: number | null = null;
  for (const { id, uuid } of page.slice(0, limit)) {
    if (last !== null && performance.now() > until) return { release, ...found, next: last };
    last = id;
    const row = await findRequest(ctx.store.read, { uuid });
    if (row === undefined) continue;
    const { finding, entries, workflow } = await playOne(ctx, row, workflowFor);
    found.requests += 1;
    found.entries += entries;
    if (finding.refused.length > 0) found.refused += 1;
    if (finding.stuck) found.stuck += 1;
    if (finding.refused.length === 0 && !finding.stuck) continue;
    const place = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
    const sight = requestSight(roles, policyActor(person), place);
    if (person.kind !== 'system' && !sight.reads) continue;
    const refused = finding.refused.map(({ refusals, ...each }) => ({
      ...each,
      reasons: (workflow === null ? refusals : reasonsInSight(refusals, sight, workflow)).map((refusal) => ({
        rule: refusalName(refusal),
        path: refusal.path,
        message: refusal.message,
      })),
    }));
    found.items.push({ request: row.uuid, number: row.number, stuck: finding.stuck, refused });
  }
  return { release, ...found, next: page.length > limit ? last : null };
}

async function playOne(ctx: CommandContext, row: LoadedRequest, workflowFor: WorkflowFor) {
  const workflow = workflowFor(row.type, row.client?.code ?? null);
  const { record, creator, created, entries } = await readHistory(ctx.store.read, row);
  const played =
    workflow === null
      ? { refused: [{ seq: 1, event: null, refusals: [typeGone(row.type)] }], ended: row.endedAt !== null }
      : replayJournal(workflow, record, creator, created, entries);
  const finding = { refused: played.refused, stuck: row.endedAt !== null && !played.ended };
  return { finding, entries: entries.length + 1, workflow };
}

function typeGone(type: string) {
  return { rule: 'request-type-unknown', subject: type, path: '', message: `request type "${type}" is gone` };
}
