const MOST_MINUTES = 24 * 60;

/**
 * Minutes of what somebody typed: `90`, `1:30`, `1.5h`, `1,5 ч`, `2h 15m`, `2 ч 15 мин`. Null for what is no time, for none
 * at all, and for more than a day.
 */
export function minutesTyped(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(',', '.');
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (clock !== null) return within(60 * Number(clock[1]) + Number(clock[2]));
  const words = /^(?:(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|ч)\.?)?\s*(?:(\d{1,4})\s*(?:m|min|м|мин)?\.?)?$/.exec(text);
  if (words === null || text === '') return null;
  return within(Math.round(60 * Number(words[1] ?? 0)) + Number(words[2] ?? 0));
}

function within(minutes: number): number | null {
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
}
