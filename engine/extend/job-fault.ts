import { durationToMs } from '../language/duration.ts';

const NAME = /^[a-z][a-z0-9-]{0,63}$/;
const LEAST_MS = 10_000;
const MOST_MS = 31 * 86_400_000;

/** What is wrong with a job that was registered, or how often it runs. */
export function jobFault(job: unknown): { readonly reason: string } | { readonly everyMs: number } {
  const { name, every, run } = (job ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !NAME.test(name))
    return { reason: 'its name must be small letters, digits and hyphens' };
  if (typeof run !== 'function') return { reason: 'run must be a function' };
  const everyMs = milliseconds(every);
  if (everyMs >= LEAST_MS && everyMs <= MOST_MS) return { everyMs };
  return { reason: 'every must be a duration of 10 seconds to 31 days, such as PT15M' };
}

function milliseconds(duration: unknown): number {
  try {
    return durationToMs(String(duration));
  } catch {
    return Number.NaN;
  }
}
