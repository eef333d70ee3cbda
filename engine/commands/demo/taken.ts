import { durationToMs, type ScenarioPicture } from '../../language/index.ts';
import type { EvidenceFile } from '../tick-item.ts';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where the photos of requests without a site are taken: a square in the middle of a city. */
const SQUARE: Place = { latitude: 59.9343, longitude: 30.3351 };
const METRES_PER_DEGREE = 111_195;
const ACCURACY_M = 8;

/** Where and when a photo of a demo was taken: at the site and just now, unless the demo says otherwise. */
export function demoTaken(
  site: Place | null,
  { distance = 0, age = 'PT0S' }: ScenarioPicture = {},
  now: Date,
): Pick<EvidenceFile, 'latitude' | 'longitude' | 'takenAt' | 'accuracyM'> {
  const { latitude, longitude } = site ?? SQUARE;
  return {
    ...(distance === null
      ? {}
      : { latitude: latitude + distance / METRES_PER_DEGREE, longitude, accuracyM: ACCURACY_M }),
    ...(age === null ? {} : { takenAt: new Date(now.getTime() - durationToMs(age)) }),
  };
}
