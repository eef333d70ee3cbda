import { type BatchRow, type BatchStatus, nextItem, skipGaps, tryAgain } from '../../../store/batches/index.ts';
import { hurryJob } from '../../../store/jobs/hurry-job.ts';
import type { ActorRow } from '../../../store/read-actor.ts';
import type { Tx } from '../../../store/store.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { batchOf, changeBatch } from './batch-of.ts';

/** The job that issues what was started. */
export const ISSUING_JOB = 'issue-batches';

/**
 * Lets the engine issue what was planned. Documents that lack something are left out when `skipGaps` says so. Fails with
 * BATCH_NOT_FOUND, BATCH_REFUSED.
 */
export function startBatch(
  ctx: CommandContext,
  actor: ActorRef,
  { batch: uuid, skipGaps: skips }: { readonly batch: string; readonly skipGaps: boolean },
): Promise<void> {
  return ordering(ctx, actor, uuid, 'started', async ({ tx, batch, person, at }) => {
    const change = { status: 'running', startedBy: person.id, startedAt: at, updatedAt: at } as const;
    await changeBatch(tx, batch, ['draft'], change, 'started');
    const lacking = await skipGaps(tx, batch.id, at);
    const message = `${lacking} of the documents lack something: mend it, or leave them out`;
    refuseIf(lacking > 0 && !skips ? [{ rule: 'batch-gaps', path: '/skipGaps', message }] : [], 'BATCH_REFUSED', {
      what: 'started',
    });
    await somethingWaits(tx, batch, 'started');
    await hurryJob(tx, ISSUING_JOB, at);
  });
}

/** Calls a batch off: what runs ends after the document under way. Fails with BATCH_NOT_FOUND, BATCH_REFUSED. */
export function cancelBatch(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  return ordering(ctx, actor, uuid, 'cancelled', async ({ tx, batch, at }) => {
    const change = { status: 'cancelled', endedAt: at, updatedAt: at } as const;
    await changeBatch(tx, batch, ['draft', 'running', 'stopped'], change, 'cancelled');
  });
}

/**
 * Goes on with a batch that was cancelled or stopped; with `again` also with what failed or was left out. Fails with
 * BATCH_NOT_FOUND, BATCH_REFUSED.
 */
export function resumeBatch(
  ctx: CommandContext,
  actor: ActorRef,
  { batch: uuid, again }: { readonly batch: string; readonly again: boolean },
): Promise<void> {
  return ordering(ctx, actor, uuid, 'resumed', async ({ tx, batch, person, at }) => {
    const never = { rule: 'batch-unstarted', path: '/status', message: 'it was never started' };
    refuseIf(batch.startedAt === null ? [never] : [], 'BATCH_REFUSED', { what: 'resumed' });
    const from: BatchStatus[] = again ? ['stopped', 'cancelled', 'done'] : ['stopped', 'cancelled'];
    const change = { status: 'running', startedBy: person.id, endedAt: null, reason: null, updatedAt: at } as const;
    await changeBatch(tx, batch, from, change, 'resumed');
    if (again) await tryAgain(tx, batch.id, at);
    await somethingWaits(tx, batch, 'resumed');
    await hurryJob(tx, ISSUING_JOB, at);
  });
}

interface Ordering {
  readonly tx: Tx;
  readonly batch: BatchRow;
  readonly person: ActorRow;
  readonly at: number;
}

async function ordering(
  ctx: CommandContext,
  actor: ActorRef,
  uuid: string,
  what: string,
  work: (scene: Ordering) => Promise<void>,
): Promise<void> {
  const { roles } = await ctx.catalog.current();
  await ctx.store.transaction(async (tx) => {
    const now = ctx.now();
    const person = await readActing(tx, actor, now);
    const batch = await batchOf(tx, roles, person, uuid, what);
    await work({ tx, batch, person, at: now.getTime() });
  });
}

async function somethingWaits(tx: Tx, batch: BatchRow, what: string): Promise<void> {
  const waits = (await nextItem(tx, batch.id)) !== undefined;
  const message = 'there is no document in it to be issued';
  refuseIf(waits ? [] : [{ rule: 'batch-empty', path: '', message }], 'BATCH_REFUSED', { what });
}
