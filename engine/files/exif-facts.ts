import { TiffBlock } from './tiff-block.ts';

/**
 * What a camera wrote into a picture of where, when and with what it was taken: texts and numbers alone. Names of people,
 * comments and thumbnails that stand there too are not kept.
 */
export interface ExifFacts {
  /** As the camera's own clock said: `2026-03-02T10:00:00`. */
  readonly taken: string | null;
  /** Of that clock from UTC: `+03:00`. */
  readonly offset: string | null;
  /** The instant, where the picture has an offset or the time of a satellite; epoch milliseconds. */
  readonly takenAt: number | null;
  /** Degrees; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly software: string | null;
}

const [MAKE, MODEL, SOFTWARE, EXIF, GPS] = [0x010f, 0x0110, 0x0131, 0x8769, 0x8825];
const [TAKEN, OFFSET, OFFSET_TAKEN] = [0x9003, 0x9010, 0x9011];
const [LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE, GPS_TIME, GPS_DATE] = [1, 2, 3, 4, 7, 29];
const LONGEST = 100;
const YEAR_1990 = Date.UTC(1990, 0, 1);

/** Reads an EXIF block; null when there is nothing in it that is kept, also when it cannot be read. Never throws. */
export function exifFacts(block: Uint8Array): ExifFacts | null {
  const tiff = TiffBlock.of(block);
  if (tiff === null) return null;
  const main = tiff.first();
  const camera = tiff.directory(main, EXIF);
  const gps = tiff.directory(main, GPS);
  const taken = localTime(tiff.text(camera, TAKEN));
  const offset = offsetIn(tiff.text(camera, OFFSET_TAKEN) ?? tiff.text(camera, OFFSET));
  const latitude = degrees(tiff.rationals(gps, LATITUDE), tiff.text(gps, LATITUDE_REF), 'S', 90);
  const longitude = degrees(tiff.rationals(gps, LONGITUDE), tiff.text(gps, LONGITUDE_REF), 'W', 180);
  // Cameras without a fix write zeros, and nobody works in the Gulf of Guinea.
  const placed = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
  const facts: ExifFacts = {
    taken,
    offset,
    takenAt: instantOf(taken, offset) ?? satelliteTime(tiff.text(gps, GPS_DATE), tiff.rationals(gps, GPS_TIME)),
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
    make: words(tiff.text(main, MAKE)),
    model: words(tiff.text(main, MODEL)),
    software: words(tiff.text(main, SOFTWARE)),
  };
  return Object.values(facts).every((fact) => fact === null) ? null : facts;
}

function words(text: string | null): string | null {
  const clean =
    text
      ?.replace(/[\p{Cc}<>]/gu, ' ')
      .trim()
      .slice(0, LONGEST) ?? '';
  return clean === '' ? null : clean;
}

/** `2026:03:02 10:00:00`, as EXIF writes it; some write a `T`, some dashes. */
function localTime(text: string | null): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(text ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const at = new Date(`${iso}Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(iso) || at.getTime() < YEAR_1990 ? null : iso;
}

function offsetIn(text: string | null): string | null {
  const parts = /^([+-])(\d\d):([0-5]\d)/.exec(text ?? '');
  return parts === null || Number(parts[2]) > 14 ? null : parts[0];
}

function instantOf(taken: string | null, offset: string | null): number | null {
  return taken === null || offset === null ? null : Date.parse(`${taken}${offset}`);
}

/** In UTC, from the satellites. */
function satelliteTime(date: string | null, time: readonly number[]): number | null {
  const day = /^(\d{4}):(\d\d):(\d\d)/.exec(date ?? '');
  const [hour = Number.NaN, minute = Number.NaN, second = Number.NaN] = time;
  if (day === null || hour > 23 || minute > 59 || second >= 61) return null;
  const at = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]), hour, minute, Math.floor(second));
  return Number.isNaN(at) || at < YEAR_1990 ? null : at;
}

/** Degrees, minutes and seconds as one number, to the tenth of a metre. */
function degrees(parts: readonly number[], ref: string | null, negative: string, limit: number): number | null {
  const [whole, minutes = 0, seconds = 0] = parts;
  if (whole === undefined || ref === null) return null;
  const size = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(size) || size > limit) return null;
  const rounded = Math.round(size * 1e6) / 1e6;
  return ref.startsWith(negative) && rounded !== 0 ? -rounded : rounded;
}
