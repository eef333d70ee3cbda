import type { Refusal } from '../../run/index.ts';
import type { TimeKind } from '../../store/works/index.ts';
import { isLaterDay, isRealDay } from '../works/real-day.ts';

/** What somebody says of time that he spent: minutes, or from when until when. */
export interface TimeInput {
  readonly kind: TimeKind;
  /** `YYYY-MM-DD`; the day of the beginning, or of now, when absent. */
  readonly day?: string | undefined;
  readonly minutes?: number | undefined;
  readonly startedAt?: Date | null | undefined;
  readonly endedAt?: Date | null | undefined;
  readonly note?: string | null | undefined;
  /** Charged to the client; work and remote work are, unless said otherwise. */
  readonly billable?: boolean | undefined;
  /** Thousandths. */
  readonly points?: number | null | undefined;
}

/** The parts of an entry that people give. */
export interface TimeParts {
  readonly kind: TimeKind;
  readonly day: string;
  readonly minutes: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly note: string | null;
  readonly billable: boolean;
  readonly points: number | null;
}

const MOST_MINUTES = 24 * 60;
const MOST_POINTS = 1_000_000_000;
const MINUTE_MS = 60_000;
/** Clocks of devices differ. */
const AHEAD_MS = 5 * MINUTE_MS;

/** Entries from people's words: begun minutes count whole. What is missing is taken from `before`, or from `now`. */
export function timeParts(input: Partial<TimeInput>, before: TimeParts | null, now: Date): TimeParts {
  const kind = input.kind ?? before?.kind ?? 'work';
  const startedAt = input.startedAt === undefined ? (before?.startedAt ?? null) : (input.startedAt?.getTime() ?? null);
  const endedAt = input.endedAt === undefined ? (before?.endedAt ?? null) : (input.endedAt?.getTime() ?? null);
  const span = startedAt === null || endedAt === null ? null : Math.ceil((endedAt - startedAt) / MINUTE_MS);
  // Minutes that are given stand; a period that is given anew makes them anew.
  const moved = input.startedAt !== undefined || input.endedAt !== undefined;
  const minutes = input.minutes ?? (moved || before === null ? span : before.minutes) ?? before?.minutes ?? 0;
  const begun = startedAt === null ? now : new Date(startedAt);
  return {
    kind,
    day: input.day ?? before?.day ?? begun.toISOString().slice(0, 10),
    minutes,
    startedAt,
    endedAt,
    note: input.note === undefined ? (before?.note ?? null) : input.note,
    billable: input.billable ?? before?.billable ?? (kind === 'work' || kind === 'remote'),
    points: input.points === undefined ? (before?.points ?? null) : input.points,
  };
}

/** Why time cannot be written down so. */
export function timeRefusals({ day, minutes, startedAt, endedAt, note, points }: TimeParts, now: Date): Refusal[] {
  const refusals: Refusal[] = [];
  const valid = isRealDay(day) && !isLaterDay(day, now);
  if (!valid) refusals.push({ rule: 'date-invalid', path: '/day', message: 'expected a day that is not to come' });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    const message = `expected 1 to ${MOST_MINUTES} minutes, or from when until when`;
    refusals.push({ rule: 'minutes-invalid', path: '/minutes', message });
  }
  const half = (startedAt === null) !== (endedAt === null);
  const ordered = startedAt === null || endedAt === null || startedAt < endedAt;
  if (half || !ordered || (endedAt ?? 0) > now.getTime() + AHEAD_MS) {
    const message = 'expected a beginning and a later end that has passed';
    refusals.push({ rule: 'period-invalid', path: '/endedAt', message });
  }
  if (note !== null && note.length > 1000) {
    refusals.push({ rule: 'text-invalid', path: '/note', message: 'expected at most 1000 characters' });
  }
  if (points !== null && (!Number.isInteger(points) || points < 0 || points > MOST_POINTS)) {
    const message = `expected 0 to ${MOST_POINTS} thousandths`;
    refusals.push({ rule: 'points-invalid', path: '/points', message });
  }
  return refusals;
}
