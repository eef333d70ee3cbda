import type { CommandContext } from '../../commands/index.ts';
import { deliverAnnouncement, deliverNotification, type ToTell } from '../../commands/notices/index.ts';
import type { EffectDelivery } from '../../extend/index.ts';
import { atATime } from './at-a-time.ts';

/** Telling people is work for the database alone: more at a time would only take its connections from those who wait. */
const AT_A_TIME = 2;

/** Tells people: `notify`, what definitions say, and `announce`, what has become of a request. */
export function tellingKinds(ctx: CommandContext): EffectDelivery[] {
  const inTurn = atATime(AT_A_TIME, (tell: () => Promise<string>) => tell());
  const telling = (type: string, tell: Tell): EffectDelivery => ({
    type,
    deliver: async (delivery) => ({ done: true, note: await inTurn(() => tell(ctx, delivery)) }),
  });
  return [telling('notify', deliverNotification), telling('announce', deliverAnnouncement)];
}

type Tell = (ctx: CommandContext, delivery: ToTell) => Promise<string>;
