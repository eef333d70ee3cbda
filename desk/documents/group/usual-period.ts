/** Days from and to, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The month of a day, as many months before it as asked. */
export function monthOf(day: string, before = 0): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const of = (at: number, date: number): string => new Date(Date.UTC(year, at, date)).toISOString().slice(0, 10);
  return { from: of(month - 1 - before, 1), to: of(month - before, 0) };
}

const MIDDLE = 15;

/** What papers are made for around this day: the month that ended, and from its middle on the month that it is. */
export function usualPeriod(day: string): Period {
  return monthOf(day, Number(day.slice(-2)) <= MIDDLE ? 1 : 0);
}
