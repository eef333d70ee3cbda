import { durationParts } from '../../../ui/schema-form/durations.ts';

export const DURATION_UNITS = ['minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const MINUTES: Readonly<Record<DurationUnit, number>> = { minutes: 1, hours: 60, days: 1440 };
const MOST = 9999;

/**
 * A duration as one number of the largest unit that tells it exactly: 90 minutes for `PT1H30M`. Null for what is none, for
 * seconds, and for what no four digits can tell.
 */
export function amountOf(text: string): { readonly amount: number; readonly unit: DurationUnit } | null {
  const parts = durationParts(text);
  if (parts === null || (parts.seconds ?? 0) > 0) return null;
  // As it is written where one unit is: 24 hours stay 24 hours.
  const written = DURATION_UNITS.filter((unit) => parts[unit] !== null);
  const minutes = DURATION_UNITS.reduce((sum, unit) => sum + (parts[unit] ?? 0) * MINUTES[unit], 0);
  const fitting = DURATION_UNITS.toReversed().find((unit) => minutes % MINUTES[unit] === 0) ?? 'minutes';
  const unit = written.length === 1 ? (written[0] ?? fitting) : fitting;
  const amount = minutes / MINUTES[unit];
  return amount <= MOST ? { amount, unit } : null;
}

/** The duration as definitions write it: `PT90M`, `P2D`. Undefined for no amount of at least one. */
export function durationIn(amount: number, unit: DurationUnit): string | undefined {
  if (!Number.isInteger(amount) || amount < 1 || amount > MOST) return undefined;
  if (unit === 'days') return `P${amount}D`;
  return `PT${amount}${unit === 'hours' ? 'H' : 'M'}`;
}
