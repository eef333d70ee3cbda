import { createHash } from 'node:crypto';
import { ReglamentError } from '../../errors.ts';
import { forgiveAttempt, type Patience, takeAttempt } from '../../store/people/index.ts';
import type { CommandContext } from '../context.ts';
import { addressBlock } from './address-block.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const PATIENCE = {
  /** Of one login, wherever from. */
  login: { free: 5, pauseMs: SECOND_MS, longestMs: 15 * MINUTE_MS, forgetMs: HOUR_MS },
  /** Of one address (of IPv6 a /64), whatever the login: an office full of people has one. */
  address: { free: 50, pauseMs: SECOND_MS, longestMs: 15 * MINUTE_MS, forgetMs: HOUR_MS },
  /** Codes of a second factor: a million of them, so few tries. */
  code: { free: 5, pauseMs: SECOND_MS, longestMs: 15 * MINUTE_MS, forgetMs: 24 * HOUR_MS },
  /** Secrets of public pages, of one address: people mistype, an office has one address. */
  look: { free: 20, pauseMs: SECOND_MS, longestMs: 15 * MINUTE_MS, forgetMs: HOUR_MS },
  /** Mails to one address. */
  mail: { free: 3, pauseMs: MINUTE_MS, longestMs: HOUR_MS, forgetMs: 24 * HOUR_MS },
} as const satisfies Record<string, Patience>;

/** Those that are counted by where they come from. */
const FROM: ReadonlySet<Counted['what']> = new Set(['address', 'look']);

/** What attempts are counted by. */
export interface Counted {
  readonly what: keyof typeof PATIENCE;
  readonly of: string;
}

/**
 * Counts an attempt under each key before it is made; all nodes share the count. Fails with LOGIN_THROTTLED, whose
 * parameter `seconds` says when to come again, when one of them is blocked.
 */
export async function countAttempt(ctx: CommandContext, keys: readonly Counted[]): Promise<void> {
  const now = ctx.now().getTime();
  const until = await ctx.store.transaction(async (tx) => {
    for (const key of keys) {
      const blocked = await takeAttempt(tx, keyOf(key), now, PATIENCE[key.what]);
      if (blocked !== null) return blocked;
    }
    return null;
  });
  if (until === null) return;
  throw new ReglamentError('LOGIN_THROTTLED', { seconds: Math.max(1, Math.ceil((until - now) / SECOND_MS)) });
}

/**
 * Takes back what an attempt that succeeded had counted. An address gets back this one attempt only: who has a password of
 * his own must not be able to try others' for ever.
 */
export async function forgive(ctx: CommandContext, keys: readonly Counted[]): Promise<void> {
  for (const key of keys)
    await forgiveAttempt(ctx.store.read, keyOf(key), key.what !== 'address' && key.what !== 'look');
}

/** A hash, because people type passwords into the field of the login. */
function keyOf({ what, of }: Counted): string {
  const counted = FROM.has(what) ? addressBlock(of) : of;
  return `${what}:${createHash('sha256').update(counted).digest('base64url')}`;
}
