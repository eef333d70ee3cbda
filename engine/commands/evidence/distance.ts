/** A place on Earth in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two places along the ground, whole; the Earth is taken for a ball, so half a percent may be wrong. */
export function distanceM(a: Place, b: Place): number {
  const across = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2;
  const along = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  const part = across + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * along;
  return Math.round(2 * EARTH_M * Math.asin(Math.sqrt(Math.min(1, part))));
}
