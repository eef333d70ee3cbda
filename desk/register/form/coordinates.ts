/** A place on the map; null where nothing is said of it. */
export interface Coordinates {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const NUMBER = String.raw`([+-]?\d{1,3}(?:[.,]\d+)?)`;
const PAIR = new RegExp(`^${NUMBER}\\s*(?:[;,]\\s+|[;,]|\\s)\\s*${NUMBER}$`);

/**
 * Reads "55.7512, 37.6184" as maps copy it, with commas in the numbers as well ("55,7512; 37,6184"). Null when it is no
 * place on the globe; nothing typed is no place at all.
 */
export function readCoordinates(text: string): Coordinates | null {
  const typed = text.replaceAll('°', '').trim();
  if (typed === '') return { latitude: null, longitude: null };
  const found = PAIR.exec(typed);
  if (found === null) return null;
  const [latitude = Number.NaN, longitude = Number.NaN] = found.slice(1).map((part) => Number(part.replace(',', '.')));
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : null;
}

/** The same as maps take it; empty for no place. */
export function writeCoordinates({ latitude, longitude }: Coordinates): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`;
}
