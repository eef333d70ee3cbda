import type { Refusal } from '../../run/index.ts';
import type { Position, PriceContext } from '../../store/works/index.ts';
import { distanceM as metresBetween } from '../evidence/distance.ts';

/** What a device tells at the start or the stop: a place, or why there is none. */
export interface GivenPosition {
  /** Degrees. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  /** Metres of doubt. */
  readonly accuracyM?: number | undefined;
  /** Why there is no place: switched off, not agreed to, no signal. */
  readonly refused?: string | undefined;
}

/** The position as it is kept, with the distance to the site where both are known. */
export function positionOf(
  { latitude, longitude, accuracyM, refused }: GivenPosition,
  site: Pick<PriceContext, 'latitude' | 'longitude'>,
): Position {
  const known = latitude !== undefined && longitude !== undefined;
  const distanceM =
    known && site.latitude !== null && site.longitude !== null
      ? metresBetween({ latitude, longitude }, { latitude: site.latitude, longitude: site.longitude })
      : null;
  return {
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    accuracyM: known && accuracyM !== undefined ? Math.round(accuracyM) : null,
    distanceM,
    refused: known ? null : (refused ?? null),
  };
}

/** Why a position is not taken. One is given, or a reason why there is none; none is ever demanded. */
export function positionRefusals({ latitude, longitude, refused = '' }: GivenPosition): Refusal[] {
  if (latitude === undefined && longitude === undefined) {
    if (refused.trim() !== '' && refused.length <= 200) return [];
    const message = 'give the position, or in 1 to 200 characters why there is none';
    return [{ rule: 'position-missing', path: '/position', message }];
  }
  const fits = (degrees: number | undefined, most: number): boolean =>
    degrees !== undefined && Math.abs(degrees) <= most;
  if (fits(latitude, 90) && fits(longitude, 180)) return [];
  return [{ rule: 'coordinates', path: '/position', message: 'expected degrees of latitude and longitude' }];
}
