import type { Refusal } from '../../run/index.ts';
import { uuidv7 } from '../../store/uuidv7.ts';
import { countMinutes, insertStay, openStayOf, priceContext, type StayKind } from '../../store/works/index.ts';
import { changeOnce } from '../change-once.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseSeen } from '../refuse.ts';
import type { RequestView } from '../request-view.ts';
import { rightRefusals } from '../right-refusals.ts';
import { settled } from '../settled.ts';
import { endHere } from './end-here.ts';
import { type GivenPosition, positionOf, positionRefusals } from './position.ts';

export interface StartStay {
  readonly request: string;
  readonly kind: StayKind;
  readonly position: GivenPosition;
  /** When the person agreed to tell his position, and the version of the words that he was shown. */
  readonly consent?: { readonly at: Date; readonly text: string } | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The request as it is now, and the uuid of the stay. */
export interface StayingView extends RequestView {
  readonly stay: string;
}

const USUAL_RADIUS_M = 300;

/**
 * Writes down that the actor is at the gate or on the site of a request. From the gate of the same request he goes on to the
 * site, and his waiting is written down. A position comes with consent only, and is never demanded: a reason stands in its
 * place. Fails with PRESENCE_REFUSED (`stay-open` names where he is), REQUEST_NOT_FOUND, IDEMPOTENCY_MISMATCH.
 */
export function startStay(ctx: CommandContext, actor: ActorRef, input: StartStay): Promise<StayingView> {
  const { idempotencyKey: key, ...body } = input;
  const uuid = uuidv7();
  return changeOnce(
    ctx,
    actor,
    { request: input.request },
    { route: 'start-stay', key, body },
    async (locked) => {
      const { tx, row, actor: me, now } = locked;
      const open = await openStayOf(tx, me.id);
      const goesOn = open?.requestId === row.id && open.kind === 'gate' && input.kind === 'site';
      const refusals: Refusal[] = [...rightRefusals(locked, 'log-time'), ...positionRefusals(input.position)];
      if (open !== undefined && !goesOn) {
        const message = `you are ${open.kind === 'gate' ? 'at the gate' : 'on the site'} of request ${open.requestNumber}; stop there first`;
        refusals.push({ rule: 'stay-open', subject: open.requestNumber, path: '/request', message });
      }
      if (input.position.latitude !== undefined && input.consent === undefined) {
        const message = 'a position is taken only with the consent of its person';
        refusals.push({ rule: 'consent-missing', path: '/consent', message });
      }
      refuseSeen(locked, refusals, 'PRESENCE_REFUSED');
      const site = await priceContext(tx, row.id);
      const start = positionOf(input.position, site);
      const time = goesOn && open !== undefined ? await endHere(locked, open, start) : null;
      await insertStay(tx, {
        uuid,
        requestId: row.id,
        personId: me.id,
        kind: input.kind,
        startedAt: now.getTime(),
        consentAt: input.consent?.at.getTime() ?? null,
        consentText: input.consent?.text ?? null,
        radiusM: site.latitude === null ? null : (site.radiusM ?? USUAL_RADIUS_M),
        start,
      });
      const minutes = await countMinutes(tx, row.id);
      const { works = { total: 0, count: 0 } } = locked.record;
      const record = { ...locked.record, works: { ...works, minutes } };
      const payload = { stay: uuid, at: input.kind, done: 'started', time, distanceM: start.distanceM };
      return settled(locked, { kind: 'presence', payload, record }, 'PRESENCE_REFUSED');
    },
    { stay: uuid },
  );
}
