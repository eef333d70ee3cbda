import type { ViewRow } from '../../ui/api/index.ts';

/** Visits of one day: `late` are those whose time is over, `someday` those without one. */
export interface VisitDay {
  readonly day: 'late' | 'today' | 'tomorrow' | 'someday' | (string & {});
  readonly visits: readonly ViewRow[];
}

const DAY_MS = 86_400_000;

/** Visits by the day on which they are due, as the clock of this device counts days; what is over stands first. */
export function byDay(visits: readonly ViewRow[], now: number): readonly VisitDay[] {
  const days = new Map<string, ViewRow[]>();
  for (const visit of visits.toSorted(sooner)) {
    const day = dayOf(visit.dueAt, now);
    days.set(day, [...(days.get(day) ?? []), visit]);
  }
  return [...days].map(([day, rows]) => ({ day, visits: rows }));
}

function sooner(a: ViewRow, b: ViewRow): number {
  return timeOf(a.dueAt) - timeOf(b.dueAt) || a.number.localeCompare(b.number, 'en', { numeric: true });
}

function timeOf(dueAt: string | null): number {
  return dueAt === null ? Number.MAX_SAFE_INTEGER : new Date(dueAt).getTime();
}

function dayOf(dueAt: string | null, now: number): string {
  if (dueAt === null) return 'someday';
  const due = new Date(dueAt).getTime();
  if (due < now) return 'late';
  const day = dateOf(due);
  if (day === dateOf(now)) return 'today';
  return day === dateOf(noon(now) + DAY_MS) ? 'tomorrow' : day;
}

/** A day is added to noon, so that no change of the clock skips one. */
function noon(instant: number): number {
  return new Date(instant).setHours(12, 0, 0, 0);
}

function dateOf(instant: number): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
