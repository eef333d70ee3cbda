import type { Refusal } from '../../run/index.ts';
import { countMinutes, openStayOf, priceContext } from '../../store/works/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { settled } from '../settled.ts';
import { endHere } from './end-here.ts';
import { type GivenPosition, positionOf, positionRefusals } from './position.ts';

export interface StopStay {
  readonly request: string;
  readonly position: GivenPosition;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Writes down that the actor leaves the gate or the site of a request, and the time that he was there; also when the request
 * has ended meanwhile. A position is kept only when he agreed to tell it at the start. Fails with PRESENCE_REFUSED,
 * REQUEST_NOT_FOUND, IDEMPOTENCY_MISMATCH.
 */
export function stopStay(ctx: CommandContext, actor: ActorRef, input: StopStay): Promise<RequestView> {
  const { idempotencyKey: key, ...body } = input;
  return changeOnce(ctx, actor, { request: input.request }, { route: 'stop-stay', key, body }, async (locked) => {
    const { tx, row, actor: me } = locked;
    const open = await openStayOf(tx, me.id);
    const refusals: Refusal[] = positionRefusals(input.position);
    if (open?.requestId !== row.id) {
      const message = open === undefined ? 'you are nowhere' : `you are at request ${open.requestNumber}, not here`;
      refusals.push({ rule: 'stay-missing', path: '/request', message });
    }
    if (input.position.latitude !== undefined && open !== undefined && open.consentAt === null) {
      const message = 'a position is taken only with the consent of its person';
      refusals.push({ rule: 'consent-missing', path: '/position', message });
    }
    refuseSeen(locked, refusals, 'PRESENCE_REFUSED');
    if (open === undefined) return null;
    const stop = positionOf(input.position, await priceContext(tx, row.id));
    const time = await endHere(locked, open, stop);
    const minutes = await countMinutes(tx, row.id);
    const { works = { total: 0, count: 0 } } = locked.record;
    const record = { ...locked.record, works: { ...works, minutes } };
    const payload = { stay: open.uuid, at: open.kind, done: 'stopped', time, distanceM: stop.distanceM };
    return settled(locked, { kind: 'presence', payload, record }, 'PRESENCE_REFUSED');
  });
}
