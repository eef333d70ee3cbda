/** A delivery is tried at most so often: about a day in all, with the waits of `backoffMs`. */
export const MOST_ATTEMPTS = 24;

const FIRST_MS = 5000;
const LONGEST_MS = 4 * 3_600_000;

/**
 * How long to wait after try number `attempts` (1 for the first), in milliseconds: chance anywhere between nothing and a
 * limit that doubles each time ("full jitter"), so that what failed together does not come back together.
 */
export function backoffMs(attempts: number, chance: () => number): number {
  const limit = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 30));
  return Math.ceil(chance() * limit);
}
