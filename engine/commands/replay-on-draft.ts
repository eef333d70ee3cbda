import { setImmediate as turn } from 'node:timers/promises';
import { reasonsInSight, requestSight } from '../policies/index.ts';
import { effectiveNames, type Names, namesOf } from '../language/diff/index.ts';
import type { CompiledWorkflow } from '../language/index.ts';
import { type Refusal, refusalName, type Said, sayRefusal, sayStayPlainly } from '../run/index.ts';
import { type JournalReplay, replayJournal } from '../run/replay-journal.ts';
import type { LoadedRequest } from '../store/requests/index.ts';
import { loadRequests } from '../store/requests/load-request.ts';
import { newestRequests } from '../store/requests/newest-requests.ts';
import { policyActor } from './acting.ts';
import { readDrafts } from './check-drafts.ts';
import type { ActorRef, CommandContext } from './context.ts';
import { draftPack } from './draft-pack.ts';
import type { WorkflowFor } from './draft-workflows.ts';
import { type History, type KnownPeople, readHistories } from './read-history.ts';

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
    readonly reasons: readonly { readonly rule: string; readonly path: string; readonly text: Said }[];
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
/** So many entries are read and played at once; then others have their turn. */
const ENTRIES_AT_ONCE = 500;
const REQUESTS_AT_ONCE = 100;

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
  const { pack, workflowFor } = draftPack(ctx, published, drafts);
  const others = namesOf(pack);
  const roles = await ctx.catalog.roles();
  const until = performance.now() + LONGEST_MS;
  const page = await newestRequests(ctx.store.read, cursor ?? null, limit + 1);
  const found = { requests: 0, entries: 0, refused: 0, stuck: 0, items: [] as ReplayFinding[] };
  const people: KnownPeople = new Map();
  let last: number | null = null;
  for (const batch of batches(page.slice(0, limit))) {
    if (last !== null && performance.now() > until) return { release, ...found, next: last };
    last = batch.at(-1)?.id ?? last;
    for (const { row, entries, finding, workflow } of await playBatch(ctx, batch, people, workflowFor)) {
      found.requests += 1;
      found.entries += entries;
      if (finding.refused.length > 0) found.refused += 1;
      if (finding.stuck) found.stuck += 1;
      if (finding.refused.length === 0 && !finding.stuck) continue;
      const place = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
      const sight = requestSight(roles, policyActor(person), place);
      if (person.kind !== 'system' && !sight.reads) continue;
      const refused = finding.refused.map(({ seq, event, refusals, facts }) => ({
        seq,
        event,
        reasons:
          workflow === null || facts === null
            ? refusals.map((refusal) => wire(refusal, sayStayPlainly('request-type-unknown')))
            : told(reasonsInSight(refusals, sight, workflow), workflow, facts, others),
      }));
      found.items.push({ request: row.uuid, number: row.number, stuck: finding.stuck, refused });
    }
    await turn();
  }
  return { release, ...found, next: page.length > limit ? last : null };
}

function told(
  refusals: readonly Refusal[],
  workflow: CompiledWorkflow,
  facts: JournalReplay['refused'][number]['facts'],
  others: Names,
) {
  const names = effectiveNames([workflow.effective], others);
  return refusals.map((refusal) => wire(refusal, sayRefusal(refusal, { workflow, facts, names })));
}

function wire(refusal: Refusal, text: Said) {
  return { rule: refusalName(refusal), path: refusal.path, text };
}

type Found = Awaited<ReturnType<typeof newestRequests>>[number];

/** Requests whose journals are not too long together; a very long one comes alone. */
function batches(page: readonly Found[]): Found[][] {
  const all: Found[][] = [];
  let entries = Number.POSITIVE_INFINITY;
  for (const each of page) {
    entries += each.journalSeq;
    const batch = all.at(-1);
    if (batch === undefined || entries > ENTRIES_AT_ONCE || batch.length >= REQUESTS_AT_ONCE) {
      all.push([each]);
      entries = each.journalSeq;
    } else batch.push(each);
  }
  return all;
}

async function playBatch(
  { store, now }: CommandContext,
  batch: readonly Found[],
  people: KnownPeople,
  workflowFor: WorkflowFor,
) {
  const rows = await loadRequests(
    store.read,
    batch.map(({ id }) => id),
    now(),
  );
  const newestFirst = rows.toSorted((a, b) => b.id - a.id);
  const histories = await readHistories(store.read, newestFirst, people);
  return newestFirst.map((row, at) => playOne(row, histories[at] as History, workflowFor));
}

function playOne(row: LoadedRequest, { record, creator, created, entries }: History, workflowFor: WorkflowFor) {
  const workflow = workflowFor(row.type, row.client?.code ?? null);
  const played =
    workflow === null
      ? { refused: [{ seq: 1, event: null, refusals: [typeGone(row.type)], facts: null }], ended: row.endedAt !== null }
      : replayJournal(workflow, record, creator, created, entries);
  const finding = { refused: played.refused, stuck: row.endedAt !== null && !played.ended };
  return { row, finding, entries: entries.length + 1, workflow };
}

function typeGone(type: string) {
  return { rule: 'request-type-unknown', subject: type, path: '', message: `request type "${type}" is gone` };
}
