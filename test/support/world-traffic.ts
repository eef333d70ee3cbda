import { runDueTimers } from '../../engine/clock/index.ts';
import { isReglamentError } from '../../engine/errors.ts';
import type { RequestView } from '../../engine/commands/index.ts';
import { sendEvent, setFields } from '../../engine/commands/index.ts';
import type { Acting } from './people.ts';
import type { World } from './world.ts';

/** An event that a command has answered: it may never be lost. */
export interface Acknowledged {
  readonly uuid: string;
  readonly version: number;
  /** Null for a change without an event. */
  readonly event: string | null;
}

/** Everyday life while something else goes on. */
export interface Traffic {
  readonly acknowledged: readonly Acknowledged[];
  readonly filed: readonly RequestView[];
  readonly refused: number;
  /** Timers that fired. */
  readonly fired: number;
  /** Ends it and promises its end. */
  stop(): Promise<void>;
}

const EVENTS = [
  'accept',
  'pay',
  'estimate',
  'answer',
  'ask-rider',
  'hold',
  'resume',
  'put-together',
  'finish',
  'cancel',
];
const EXPECTED = ['EVENT_REFUSED', 'FIELDS_REFUSED', 'SNAPSHOT_STALE'] as const;

/** Numbers that look like chance and are the same each time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * Lets `workers` people send events to random requests, set fields and file new requests until they are stopped, while
 * time passes and due timers fire.
 */
export function startTraffic(world: World, desk: Acting, uuids: readonly string[], workers = 4): Traffic {
  const acknowledged: Acknowledged[] = [];
  const filed: RequestView[] = [];
  let refused = 0;
  let fired = 0;
  const shift = { on: true };
  const passTime = async (): Promise<void> => {
    world.clock.pass('PT15S');
    fired += (await runDueTimers(world.ctx, { node: 'traffic', limit: 10 })).fired;
  };
  const worker = async (seed: number): Promise<void> => {
    const roll = dice(seed);
    while (shift.on) {
      const uuid = uuids[roll(uuids.length)] as string;
      const event = EVENTS[roll(EVENTS.length)] as string;
      try {
        const kind = roll(20);
        if (kind === 0) filed.push(await world.file());
        else if (kind === 1) await passTime();
        else if (kind < 5) {
          const { version } = await setFields(world.ctx, desk, { request: uuid, fields: { pieces: roll(9) } });
          acknowledged.push({ uuid, version, event: null });
        } else {
          const fields: Record<string, number> = /^(?:accept|estimate)$/.test(event) ? { price: roll(2) * 9000 } : {};
          const { version } = await sendEvent(world.ctx, desk, { request: uuid, event, fields, comment: 'on we go' });
          acknowledged.push({ uuid, version, event });
        }
      } catch (error) {
        if (!EXPECTED.some((code) => isReglamentError(error, code))) throw error;
        refused += 1;
      }
    }
  };
  const running = Array.from({ length: workers }, (_, index) => worker(index + 1));
  const ended = Promise.all(running);
  // Whoever stops it hears of a failure; until then nobody listens.
  ended.catch(() => {});
  return {
    acknowledged,
    filed,
    get refused() {
      return refused;
    },
    get fired() {
      return fired;
    },
    async stop() {
      shift.on = false;
      await ended;
    },
  };
}
