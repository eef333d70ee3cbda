import { setImmediate as turn } from 'node:timers/promises';
import { isReglamentError } from '../../../errors.ts';
import {
  type BatchRow,
  keepFailed,
  type ItemRow,
  nextItem,
  runningBatches,
  updateBatch,
} from '../../../store/batches/index.ts';
import type { CommandContext } from '../../context.ts';
import { issueItem } from './issue-item.ts';
import { PaperQueue } from './paper-queue.ts';

/** Items of one batch in a row while another one waits. */
const SLICE = 20;

/** Told of what is broken: it is ours and not the accountant's. */
export type ToldFault = (batch: string, item: number, error: unknown) => void;

/**
 * Issues the items of all batches that run, in their order, until none waits or `signal`; papers are made beside. An item that
 * is refused is left behind with its reasons. Gives how many documents were issued. Fails when the database cannot be
 * reached: what is not issued then still waits.
 */
export async function issueBatches(
  ctx: CommandContext,
  signal: AbortSignal,
  told: ToldFault = () => undefined,
): Promise<number> {
  const papers = new PaperQueue(ctx);
  let issued = 0;
  try {
    for (;;) {
      const running = await runningBatches(ctx.store.read);
      if (running.length === 0 || signal.aborted) break;
      for (const batch of running) issued += await issueSome(ctx, batch, { papers, signal, told });
    }
  } finally {
    // Whoever stops the process waits for one paper and not for twenty.
    if (signal.aborted) papers.drop();
    await papers.idle();
  }
  return issued;
}

interface Running {
  readonly papers: PaperQueue;
  readonly signal: AbortSignal;
  readonly told: ToldFault;
}

async function issueSome(ctx: CommandContext, batch: BatchRow, { papers, signal, told }: Running): Promise<number> {
  const sql = ctx.store.read;
  let issued = 0;
  for (let count = 0; count < SLICE && !signal.aborted; count += 1) {
    const item = await nextItem(sql, batch.id);
    const at = ctx.now().getTime();
    if (item === undefined) {
      await updateBatch(sql, batch.id, ['running'], { status: 'done', endedAt: at, updatedAt: at });
      break;
    }
    const done = await tried(ctx, batch, item, told);
    if (done === null) break;
    if ('issued' in done) {
      issued += 1;
      await papers.add(done.issued);
    }
    if ('left' in done) break;
    // SQLite answers at once: whoever looks on has his turn in between.
    await turn();
  }
  return issued;
}

/** Null when the batch was stopped. */
async function tried(
  ctx: CommandContext,
  batch: BatchRow,
  item: ItemRow,
  told: ToldFault,
): Promise<Awaited<ReturnType<typeof issueItem>> | null> {
  const sql = ctx.store.read;
  try {
    return await issueItem(ctx, batch, item);
  } catch (error) {
    const at = ctx.now().getTime();
    if (isReglamentError(error) && error.status === 503) throw error;
    if (isReglamentError(error) && error.status < 500) {
      const { code: rule, message } = error;
      const change = { status: 'stopped', reason: { rule, path: '', message }, endedAt: at, updatedAt: at } as const;
      await updateBatch(sql, batch.id, ['running'], change);
      return null;
    }
    told(batch.uuid, item.position, error);
    const message = 'the engine failed at this document; what happened is in its log';
    const failed = [{ rule: 'fault', path: '', message, place: null }];
    await keepFailed(sql, item.id, failed, at);
    return { failed };
  }
}
