import type { CommandContext } from '../../commands/index.ts';
import { deliverAnnouncement, deliverNotification, type ToTell } from '../../commands/notices/index.ts';
import type { EffectDelivery } from '../../extend/index.ts';

/** Tells people: `notify`, what definitions say, and `announce`, what has become of a request. */
export function tellingKinds(ctx: CommandContext): EffectDelivery[] {
  return [telling('notify', ctx, deliverNotification), telling('announce', ctx, deliverAnnouncement)];
}

function telling(
  type: string,
  ctx: CommandContext,
  tell: (ctx: CommandContext, delivery: ToTell) => Promise<string>,
): EffectDelivery {
  return { type, deliver: async (delivery) => ({ done: true, note: await tell(ctx, delivery) }) };
}
