import { beginMailing, endMailing, pageUnsent } from '../../../store/batches/index.ts';
import { hurryJob } from '../../../store/jobs/hurry-job.ts';
import { readActing } from '../../acting.ts';
import type { ActorRef, CommandContext } from '../../context.ts';
import { doorOf } from '../../people/door-settings.ts';
import { refuseIf } from '../../refuse.ts';
import { batchOf } from '../batches/batch-of.ts';
import { MAIL_OFF } from './order-mail.ts';

/** The job that orders the letters of batches. */
export const MAILING_JOB = 'mail-batches';
const WHAT = { what: 'mailed' };

/**
 * Lets every document of a batch that holds and was not sent go out by mail, in their order; what is refused is listed with its
 * place. Ordered again it goes on with what did not go out. Fails with BATCH_NOT_FOUND, BATCH_REFUSED.
 */
export async function mailBatch(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const { roles } = await ctx.catalog.current();
  await ctx.store.transaction(async (tx) => {
    const now = ctx.now();
    const at = now.getTime();
    const person = await readActing(tx, actor, now);
    const batch = await batchOf(tx, roles, person, uuid, WHAT.what);
    refuseIf(doorOf(ctx).mail === true ? [] : [{ ...MAIL_OFF, path: '' }], 'BATCH_REFUSED', WHAT);
    const rest = await pageUnsent(tx, batch.id, { after: 0, limit: 1 });
    const nothing = { rule: 'mail-nothing', path: '', message: 'there is no document in it that did not go out' };
    refuseIf(rest.length === 0 ? [nothing] : [], 'BATCH_REFUSED', WHAT);
    const runs = { rule: 'mail-running', path: '', message: 'its documents are being mailed' };
    refuseIf((await beginMailing(tx, batch.id, { by: person.id, at })) ? [] : [runs], 'BATCH_REFUSED', WHAT);
    await hurryJob(tx, MAILING_JOB, at);
  });
}

/** Stops the mailing of a batch between two letters; those that were ordered go out. Fails with BATCH_NOT_FOUND, BATCH_REFUSED. */
export async function stopMailing(ctx: CommandContext, actor: ActorRef, uuid: string): Promise<void> {
  const { roles } = await ctx.catalog.current();
  await ctx.store.transaction(async (tx) => {
    const now = ctx.now();
    const person = await readActing(tx, actor, now);
    const batch = await batchOf(tx, roles, person, uuid, 'stopped');
    const idle = { rule: 'mail-idle', path: '', message: 'its documents are not being mailed' };
    const ended = await endMailing(tx, batch.id, { state: 'stopped', at: now.getTime() });
    refuseIf(ended ? [] : [idle], 'BATCH_REFUSED', { what: 'stopped' });
  });
}
