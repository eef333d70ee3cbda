export const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;
export type Unit = (typeof UNITS)[number];
export type DurationParts = Readonly<Record<Unit, number | null>>;

const SHAPE = /^P(?=.)(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?)?$/;

/** The parts of an ISO 8601 duration of the language; null for a part that is not written, and for no duration at all. */
export function durationParts(text: string): DurationParts | null {
  const found = SHAPE.exec(text);
  if (found === null) return null;
  const [days, hours, minutes, seconds] = found
    .slice(1)
    .map((digits) => (digits === undefined ? null : Number(digits)));
  return { days: days ?? null, hours: hours ?? null, minutes: minutes ?? null, seconds: seconds ?? null };
}

/** The duration as text: `P1DT2H`. Empty when no part is given. */
export function durationText({ days, hours, minutes, seconds }: DurationParts): string {
  const time = [part(hours, 'H'), part(minutes, 'M'), part(seconds, 'S')].join('');
  const text = `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  return text === 'P' ? '' : text;
}

function part(count: number | null, letter: string): string {
  return count === null ? '' : `${Math.trunc(count)}${letter}`;
}
