import { ReglamentError } from '../../errors.ts';
import { find } from '../../language/index.ts';
import { dropNoticeSetting, putNoticeSetting, TOPICS } from '../../store/notices/index.ts';
import { readActing } from '../acting.ts';
import type { ActorRef, CommandContext } from '../context.ts';

export interface SetNoticeSetting {
  /** `assigned`, `mentioned`, `commented`, `watched-status` or `notification:<id>`. */
  readonly topic: string;
  /** Null: as is usual. */
  readonly setting: { readonly inApp: boolean; readonly mail: boolean } | null;
}

const NOTIFICATION = 'notification:';

/** Says how the actor wants to be told about a topic. Fails with INPUT_INVALID for a topic that there is not. */
export async function setNoticeSetting(
  ctx: CommandContext,
  actor: ActorRef,
  { topic, setting }: SetNoticeSetting,
): Promise<void> {
  const { pack } = await ctx.catalog.current();
  const known = topic.startsWith(NOTIFICATION)
    ? find(pack, 'notification', topic.slice(NOTIFICATION.length)) !== undefined
    : TOPICS.some((each) => each === topic);
  const person = await readActing(ctx.store.read, actor);
  if (setting === null) return dropNoticeSetting(ctx.store.read, person.id, topic);
  if (!known) {
    const message = `there is no topic "${topic}": expected ${TOPICS.join(', ')} or notification:<id>`;
    throw new ReglamentError(
      'INPUT_INVALID',
      { count: 1 },
      { details: [{ rule: 'topic-unknown', path: '/topic', message }] },
    );
  }
  return putNoticeSetting(ctx.store.read, { personId: person.id, topic, ...setting });
}
