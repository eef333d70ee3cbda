import { type ChecklistItem, durationToMs } from '../language/index.ts';
import type { Refusal } from './refusal.ts';

/** How a picture was taken, as far as it is known. */
export interface PictureTaken {
  /** Whether it has coordinates. */
  readonly placed: boolean;
  /** Metres from there to the request's site; null when the picture or the site has no coordinates. */
  readonly distance: number | null;
  /** Milliseconds from when it was taken until now; null when nothing tells it. Negative: taken in the future. */
  readonly age: number | null;
}

export const ON_THE_SPOT: PictureTaken = { placed: true, distance: 0, age: 0 };

/** Clocks of cameras differ. */
const LENIENT_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/**
 * Why a picture does not pass the gates of its item: where it was taken, and when. Of a request without a site, or whose
 * site has no coordinates, the picture must have some, and they are not compared with anything.
 */
export function pictureRefusals({ id, place, fresh }: ChecklistItem, taken: PictureTaken): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (rule: string, message: string, params: Record<string, number> = {}): void => {
    refusals.push({ rule, subject: id, path: '/file', message: `item "${id}": ${message}`, params });
  };
  if (place !== undefined && !taken.placed) refuse('picture-unplaced', 'the picture has no coordinates');
  else if (place !== undefined && taken.distance !== null && taken.distance > place.within) {
    const { distance } = taken;
    const message = `the picture was taken ${distance} m from the site, at most ${place.within} m are allowed`;
    refuse('picture-far', message, { distance, within: place.within });
  }
  if (fresh !== undefined) {
    const limit = durationToMs(fresh);
    const { age } = taken;
    if (age === null) refuse('picture-undated', 'nothing tells when the picture was taken');
    else if (age < -LENIENT_MS) refuse('picture-ahead', 'the picture was taken in the future, by its camera');
    else if (age > limit) {
      const params = { minutes: Math.ceil(age / MINUTE_MS), limit: Math.round(limit / MINUTE_MS) };
      const message = `the picture is ${params.minutes} min old, at most ${params.limit} min are allowed`;
      refuse('picture-old', message, params);
    }
  }
  return refusals;
}
