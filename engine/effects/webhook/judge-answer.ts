import type { Tried } from '../attempt-delivery.ts';
import type { OutboundAnswer } from '../outbound/request.ts';

/** What the receiver itself refuses is tried so often; it may be mended meanwhile. */
const FEW_ATTEMPTS = 5;
const LONGEST_WAIT_MS = 3_600_000;

/** What an answer means for a delivery that was tried `attempts` times before. */
export function judgeAnswer({ status, headers }: OutboundAnswer, attempts: number, now: Date): Tried {
  if (status >= 200 && status < 300) return { done: true, note: `the receiver answered ${status}`, status };
  const again = status === 408 || status === 429 || status >= 500;
  const led = status >= 300 && status < 400;
  const error = led
    ? `the receiver answered ${status}: redirects are not followed, give the address it leads to`
    : `the receiver answered ${status}`;
  const wait = again ? retryAfter(headers.get('retry-after'), now) : undefined;
  return {
    done: false,
    retry: again || attempts + 1 < FEW_ATTEMPTS,
    error,
    status,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

/** A call that came to no answer. One that may not be made is tried only a few times more. */
export function judgeFailure(error: unknown, refused: boolean, attempts: number): Tried {
  const said = error instanceof Error ? error.message : String(error);
  return { done: false, retry: !refused || attempts + 1 < FEW_ATTEMPTS, error: said || 'the receiver was not reached' };
}

/** Seconds or a date, at most an hour. */
function retryAfter(value: string | null, now: Date): number | undefined {
  if (value === null) return undefined;
  const at = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at, 0), LONGEST_WAIT_MS);
}
