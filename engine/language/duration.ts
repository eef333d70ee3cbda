const PATTERN = /^P(?=.)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds ("P1DT2H", "PT15M").
 * Days are 24 hours. Throws on any other text: durations are checked before they come here.
 */
export function durationToMs(duration: string): number {
  const match = PATTERN.exec(duration);
  if (match === null) throw new Error(`"${duration}" is no ISO 8601 duration of days, hours, minutes and seconds`);
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
