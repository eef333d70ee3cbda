/** Where the device is, in degrees. */
export interface DevicePlace {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres of doubt. */
  readonly accuracyM: number;
}

/** Why there is no place. */
export type NoPlace = 'denied' | 'unavailable' | 'timeout';

const PATIENCE_MS = 8000;
/** A place that was found a moment ago is as good. */
const FRESH_MS = 60_000;
const DENIED = 1;
const UNAVAILABLE = 2;

/** Where this device is now, asked of the browser, which asks the person; or why that is not known. Never fails. */
export function findPlace(
  geolocation: Geolocation | undefined = navigator.geolocation,
): Promise<DevicePlace | NoPlace> {
  return new Promise((resolve) => {
    if (geolocation === undefined) return resolve('unavailable');
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracyM: Math.round(accuracy) }),
      ({ code }) => resolve(code === DENIED ? 'denied' : code === UNAVAILABLE ? 'unavailable' : 'timeout'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
