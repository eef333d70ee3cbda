import { ReglamentError } from '../../../errors.ts';
import {
  type BatchRow,
  findBatchById,
  type Gap,
  type ItemRow,
  keepFailed,
  keepIssued,
  lockWaitingItem,
  requestsOfItems,
} from '../../../store/batches/index.ts';
import { type ActorRow, readActorsWhere } from '../../../store/read-actor.ts';
import type { Tx } from '../../../store/store.ts';
import { readInForce } from '../../change-request.ts';
import type { CommandContext } from '../../context.ts';
import { changeInside } from '../change-document.ts';
import { draftInside } from '../draft-document.ts';
import { issueLocked } from '../issue-document.ts';
import { checkAgain } from './check-again.ts';

/** Refused for all items alike: there is no sense in trying the next one. */
const FOR_ALL = ['PERSON_NOT_FOUND', 'DEFINITION_NOT_FOUND', 'RELEASE_EMPTY'] as const;

export type IssuedItem =
  | { readonly issued: number }
  | { readonly failed: readonly Gap[] }
  /** Somebody else had it, or the batch was called off. */
  | { readonly left: true };

/**
 * Makes and issues the document of an item in one transaction with the item itself: whatever becomes of this process, there is
 * one document or none. A refusal is kept with the item. Fails with what is wrong for all items alike, and with faults.
 */
export async function issueItem(ctx: CommandContext, batch: BatchRow, item: ItemRow): Promise<IssuedItem> {
  const requests = await requestsOfItems(ctx.store.read, [item.id], Number.MAX_SAFE_INTEGER);
  const numbers = requests.map(({ uuid }) => uuid);
  try {
    const issued = await inOneGo(ctx, batch, item, numbers);
    return issued === null ? { left: true } : { issued };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const failed = await checkAgain(ctx, batch, item, requests, error);
    await keepFailed(ctx.store.read, item.id, failed, ctx.now().getTime());
    return { failed };
  }
}

async function inOneGo(
  ctx: CommandContext,
  batch: BatchRow,
  item: ItemRow,
  requests: readonly string[],
): Promise<number | null> {
  const inForce = await readInForce(ctx);
  // Printing goes on beside: it may not hold the next number up.
  const silent = { ...ctx, renderer: undefined };
  const { form, language, day } = batch;
  const { seller, inputs } = batch.input;
  return ctx.store.transaction(async (tx) => {
    const current = await findBatchById(tx, batch.id);
    if (current?.status !== 'running' || (await lockWaitingItem(tx, item.id)) === undefined) return null;
    const actor = await ordering(tx, current, ctx.now());
    const inside = { ctx: silent, tx, actor, inForce };
    const draft = await draftInside(inside, {
      form,
      requests,
      language,
      day,
      seller: seller ?? undefined,
      inputs,
    });
    const issued = await changeInside(inside, { document: draft.row.uuid }, issueLocked);
    return keepIssued(tx, item.id, issued.uuid, ctx.now().getTime());
  });
}

/** Whose rights hold for it: those that he has now. */
async function ordering(tx: Tx, { startedBy, uuid }: BatchRow, now: Date): Promise<ActorRow> {
  const [person] = await readActorsWhere(tx, 'p.id = ?', [startedBy], now.getTime());
  if (person?.active !== true) throw new ReglamentError('PERSON_NOT_FOUND', { person: person?.uuid ?? uuid });
  return person;
}

/** True for what is wrong with this item alone. */
function isRefusal(error: unknown): error is ReglamentError {
  return error instanceof ReglamentError && error.status < 500 && !FOR_ALL.some((code) => code === error.code);
}
