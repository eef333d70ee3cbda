import { setImmediate as turn } from 'node:timers/promises';
import { isReglamentError, type ReglamentError } from '../../../errors.ts';
import {
  clientsOfDocuments,
  endMailing,
  findMailing,
  type Gap,
  isOnItsWay,
  keepMailed,
  type Mailing,
  pageUnsent,
  runningMailings,
  type UnsentItem,
} from '../../../store/batches/index.ts';
import { readActorsWhere } from '../../../store/read-actor.ts';
import { readInForce } from '../../change-request.ts';
import type { CommandContext } from '../../context.ts';
import { changeInside } from '../change-document.ts';
import { orderMail } from './order-mail.ts';

const AT_A_TIME = 20;

/** Told of what is broken: it is ours and not the accountant's. */
export type ToldMailFault = (batch: string, document: string, error: unknown) => void;

/**
 * Orders the letters of all batches that are mailed, in their order, each in a transaction of its own, until none is left or
 * `signal`. A process that dies goes on where it ended: a document that is on its way is not ordered again. Gives how many were
 * ordered. Fails when the database cannot be reached.
 */
export async function mailBatches(
  ctx: CommandContext,
  signal: AbortSignal,
  told: ToldMailFault = () => undefined,
): Promise<number> {
  let ordered = 0;
  for (;;) {
    const [mailing] = await runningMailings(ctx.store.read);
    if (mailing === undefined || signal.aborted) return ordered;
    ordered += await mailOne(ctx, mailing, signal, told);
  }
}

async function mailOne(
  ctx: CommandContext,
  mailing: Mailing,
  signal: AbortSignal,
  told: ToldMailFault,
): Promise<number> {
  const sql = ctx.store.read;
  let ordered = 0;
  for (;;) {
    const items = await pageUnsent(sql, mailing.batchId, { after: 0, limit: AT_A_TIME, before: mailing.at });
    if (items.length === 0) {
      await endMailing(sql, mailing.batchId, { state: 'done', at: ctx.now().getTime() });
      return ordered;
    }
    for (const item of items) {
      if (signal.aborted) return ordered;
      const done = await tried(ctx, mailing, item, told);
      if (done === 'ended') return ordered;
      if (done === 'ordered') ordered += 1;
      // SQLite answers at once: whoever looks on has his turn in between.
      await turn();
    }
  }
}

type Done = 'ordered' | 'left' | 'ended';

async function tried(ctx: CommandContext, mailing: Mailing, item: UnsentItem, told: ToldMailFault): Promise<Done> {
  const sql = ctx.store.read;
  try {
    return await inOneGo(ctx, mailing, item);
  } catch (error) {
    if (error instanceof AlreadyOut) {
      await keepMailed(sql, item.itemId, { at: mailing.at });
      return 'left';
    }
    if (isReglamentError(error) && error.status === 503) throw error;
    const at = ctx.now().getTime();
    if (isReglamentError(error) && error.status < 500) {
      const [first] = error.details;
      if (first?.rule === 'mail-off') {
        const { rule, path, message } = first;
        await endMailing(sql, mailing.batchId, { state: 'stopped', at, reason: { rule, path, message } });
        return 'ended';
      }
      await keepMailed(sql, item.itemId, { at: mailing.at, gaps: await gapsOf(ctx, item, error) });
      return 'left';
    }
    told(mailing.batch, item.document, error);
    const message = 'the engine failed at this document; what happened is in its log';
    await keepMailed(sql, item.itemId, { at: mailing.at, gaps: [{ rule: 'fault', path: '', message, place: null }] });
    return 'left';
  }
}

async function inOneGo(ctx: CommandContext, mailing: Mailing, item: UnsentItem): Promise<Done> {
  const inForce = await readInForce(ctx);
  return ctx.store.transaction(async (tx) => {
    const current = await findMailing(tx, mailing.batchId);
    if (current?.state !== 'running' || current.at !== mailing.at) return 'ended';
    const [actor] = await readActorsWhere(tx, 'p.id = ?', [mailing.by], ctx.now().getTime());
    if (actor?.active !== true) {
      const reason = { rule: 'mail-nobody', path: '', message: 'who ordered it is here no more' };
      await endMailing(tx, mailing.batchId, { state: 'stopped', at: ctx.now().getTime(), reason });
      return 'ended';
    }
    await changeInside({ ctx, tx, actor, inForce }, { document: item.document }, async (locked) => {
      // Somebody may have sent it by hand meanwhile.
      if (await isOnItsWay(tx, locked.row.id)) throw new AlreadyOut();
      return orderMail(locked, {}, mailing.batchId);
    });
    await keepMailed(tx, item.itemId, { at: mailing.at });
    return 'ordered';
  });
}

class AlreadyOut extends Error {}

/** What keeps the letter from going out, and where that is mended. */
async function gapsOf(ctx: CommandContext, item: UnsentItem, error: ReglamentError): Promise<Gap[]> {
  const { code, message, details } = error;
  if (details.length === 0) return [{ rule: code, path: '', message, place: null }];
  const client = (await clientsOfDocuments(ctx.store.read, [item.documentId])).get(item.documentId);
  return details.map(({ rule, path, message: why }) => ({
    rule,
    path,
    message: why,
    place:
      rule.startsWith('mail-no-address') && client !== undefined
        ? { kind: 'client' as const, id: client.uuid, path: 'email' }
        : null,
  }));
}
