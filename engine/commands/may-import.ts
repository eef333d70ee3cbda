import { ReglamentError } from '../errors.ts';
import { reachOn } from '../policies/index.ts';
import { policyActor, readActing } from './acting.ts';
import type { ActorRef, CommandContext } from './context.ts';

/** Writing down what happened elsewhere is for those who manage the operation. Fails with FORBIDDEN. */
export async function mayImport(ctx: CommandContext, actor: ActorRef): Promise<void> {
  if (actor === 'system') return;
  const person = policyActor(await readActing(ctx.store.read, actor));
  if (reachOn(await ctx.catalog.roles(), person, 'operation', 'manage') === 'all') return;
  throw new ReglamentError('FORBIDDEN', { action: 'import history' });
}
