import { replaceItems } from '../../../store/batches/index.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { refuseIf } from '../../refuse.ts';
import { batchOf, changeBatch, statusRefusals } from './batch-of.ts';
import { batchScene } from './batch-scene.ts';
import { clientIds } from './create-batch.ts';
import { planBatch } from './plan-batch.ts';

/** Plans a batch anew that was not started: what was mended is no gap any more. Fails with BATCH_NOT_FOUND, BATCH_REFUSED. */
export async function refreshBatch(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const sql = ctx.store.read;
  const person = await readActing(sql, actor, ctx.now());
  const { roles } = await ctx.catalog.current();
  const batch = await batchOf(sql, roles, person, uuid, 'planned');
  refuseIf(statusRefusals(batch, ['draft']), 'BATCH_REFUSED', { what: 'planned' });
  const { form, day, language, startsOn: from, endsOn: to, timeZone } = batch;
  const { seller, clients, inputs } = batch.input;
  const parts = { form, day, language, seller: seller ?? undefined, inputs };
  const { scene, refusals, titles } = await batchScene(ctx, person, parts);
  const named = clients === null ? null : await clientIds(sql, clients);
  refuseIf([...refusals, ...(named?.refusals ?? [])], 'BATCH_REFUSED', { what: 'planned' }, titles);
  const plan = await planBatch(scene, { from, to, timeZone, clientIds: named?.ids ?? null });
  const at = scene.now.getTime();
  await ctx.store.transaction(async (tx) => {
    const { leftOut } = plan;
    const change = { leftOut, legalEntityId: scene.legalEntityId, updatedAt: at };
    await changeBatch(tx, batch, ['draft'], change, 'planned');
    await replaceItems(tx, batch.id, plan.items, at);
  });
}
