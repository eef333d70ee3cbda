import { ApiError } from '../../ui/api/index.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that fails is given this many tries; one that cannot be reached, or asks to wait, any number. */
const TRIES_OF_A_FAULT = 5;
const WAITS: readonly number[] = [0, 408, 425, 429, 502, 503, 504];

/** True when the same call may come through later: no answer came, or one that says nothing about the call itself. */
export function isWorthRetrying(error: unknown, tries: number): error is ApiError {
  if (!(error instanceof ApiError)) return false;
  return WAITS.includes(error.status) || (error.status >= 500 && tries < TRIES_OF_A_FAULT);
}

/** Milliseconds until the next try, longer after each; `chance` is from 0 to 1, so that not all come at once. */
export function pauseAfter(tries: number, error: ApiError, chance: number): number {
  const grown = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  return Math.max((error.retryAfter ?? 0) * 1000, grown * (0.75 + chance / 2));
}
