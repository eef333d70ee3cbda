import type { ExifFacts } from '../../files/index.ts';
import type { PictureTaken } from '../../run/index.ts';
import type { SitePlace } from '../../store/site-of-request.ts';
import { distanceM, type Place } from './distance.ts';

/** What the device says of a picture that it sends. */
export interface DeviceFacts {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly takenAt?: Date | undefined;
}

/** How a picture was taken, and how far from where it should be. */
export interface HowTaken extends PictureTaken {
  /** Whether that is farther than the site reaches; null when there is nothing to compare. */
  readonly outside: boolean | null;
}

/** How far a site reaches when it does not say. */
const REACH_M = 300;
const WEST_MS = 12 * 3_600_000;

/**
 * Where and when a picture was taken: by the picture itself, else by the device that sent it. A photo out of the gallery
 * is so judged by where it was taken, not by where somebody sends it from.
 */
export function howTaken(exif: ExifFacts | null, device: DeviceFacts, site: SitePlace | null, now: Date): HowTaken {
  const place = placeOf(exif) ?? placeOf(device);
  const at = timeOf(exif, device);
  const distance = place === null || site === null ? null : distanceM(place, site);
  return {
    placed: place !== null,
    distance,
    age: at === null ? null : now.getTime() - at,
    outside: distance === null ? null : distance > (site?.radiusM ?? REACH_M),
  };
}

function placeOf(
  of: {
    readonly latitude?: number | null | undefined;
    readonly longitude?: number | null | undefined;
  } | null,
): Place | null {
  const { latitude, longitude } = of ?? {};
  return latitude === null || latitude === undefined || longitude === null || longitude === undefined
    ? null
    : { latitude, longitude };
}

/**
 * A camera that tells no offset from UTC may stand anywhere: what it says bounds what the device may claim, so that a
 * photo of last week does not become new by being sent now.
 */
function timeOf(exif: ExifFacts | null, { takenAt }: DeviceFacts): number | null {
  if (exif?.takenAt !== null && exif?.takenAt !== undefined) return exif.takenAt;
  const told = takenAt?.getTime() ?? null;
  if (told === null || exif?.taken === null || exif?.taken === undefined) return told;
  return Math.min(told, Date.parse(`${exif.taken}Z`) + WEST_MS);
}
