import type { CommandContext } from '../../commands/index.ts';
import { composeAnnouncement, composeNotification } from '../../commands/notices/index.ts';
import type { EngineKind } from '../attempt-delivery.ts';

/** Tells people: `notify`, what definitions say, and `announce`, what has become of a request. */
export function tellingKinds(ctx: CommandContext): EngineKind[] {
  return [
    { type: 'notify', compose: (delivery) => composeNotification(ctx, delivery) },
    { type: 'announce', compose: (delivery) => composeAnnouncement(ctx, delivery) },
  ];
}
