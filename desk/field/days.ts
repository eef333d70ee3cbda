import type { ViewRow } from '../../ui/api/index.ts';

/** Visits of one day: `late` are those whose time is over, `someday` those without one. */
export interface VisitDay {
  readonly day: 'late' | 'today' | 'tomorrow' | 'someday' | (string & {});
  readonly visits: readonly ViewRow[];
}

const DAY_MS = 86_400_000;

/** When visits are agreed to be, by the uuid of the request. */
export type Planned = ReadonlyMap<string, string>;

/**
 * Visits by the day that was agreed for them, otherwise by the day on which they are due, as the clock of this device counts
 * days. What is over stands first: an agreed visit once its day has passed, another one once it is due.
 */
export function byDay(visits: readonly ViewRow[], planned: Planned, now: number): readonly VisitDay[] {
  const today = dateOf(now);
  const timed = visits.map((visit) => {
    const agreed = planned.get(visit.uuid) ?? null;
    const at = timeOf(agreed ?? visit.dueAt);
    const isLate = at !== null && (agreed === null ? at < now : dateOf(at) < today);
    return { visit, at: at ?? Number.MAX_SAFE_INTEGER, day: isLate ? 'late' : dayOf(at, now) };
  });
  const days = new Map<string, ViewRow[]>([['late', []]]);
  const inOrder = timed.toSorted((a, b) => a.at - b.at || byNumber(a.visit, b.visit));
  for (const { visit, day } of inOrder) days.set(day, [...(days.get(day) ?? []), visit]);
  return [...days].flatMap(([day, rows]) => (rows.length === 0 ? [] : [{ day, visits: rows }]));
}

function byNumber(a: ViewRow, b: ViewRow): number {
  return a.number.localeCompare(b.number, 'en', { numeric: true });
}

function timeOf(instant: string | null): number | null {
  return instant === null ? null : new Date(instant).getTime();
}

function dayOf(due: number | null, now: number): string {
  if (due === null) return 'someday';
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
