/** Where the device is, in degrees. */
export interface DevicePlace {
  readonly latitude: number;
  readonly longitude: number;
}

const PATIENCE_MS = 8000;
/** A place that was found a moment ago is as good. */
const FRESH_MS = 60_000;

/**
 * Where this device is now, asked of the browser, which asks the person. Null when it may not be told or cannot be found
 * out in time: a photo without a place is better than none.
 */
export function placeOfDevice(
  geolocation: Geolocation | undefined = navigator.geolocation,
): Promise<DevicePlace | null> {
  return new Promise((resolve) => {
    if (geolocation === undefined) return resolve(null);
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
