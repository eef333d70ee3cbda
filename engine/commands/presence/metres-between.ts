/** A place on Earth in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_M = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole metres between two places along the ground (haversine). */
export function metresBetween(one: Place, other: Place): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const high = Math.sin((b - a) / 2) ** 2;
  const wide = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = Math.min(1, high + Math.cos(a) * Math.cos(b) * wide);
  return Math.round(2 * EARTH_M * Math.asin(Math.sqrt(chord)));
}
