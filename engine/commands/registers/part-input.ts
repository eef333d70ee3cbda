import { isDay } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import type { ServicePeriod, WarrantyExtension } from '../../store/registers/index.ts';

export type PeriodInput = Omit<ServicePeriod, 'uuid'>;
export type ExtensionInput = Omit<WarrantyExtension, 'uuid'>;

/** What is wrong with days that begin and end something. */
export function daysRefusals(startsOn: string, ends: { readonly name: string; readonly day: string }): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (rule: string, path: string, message: string): void => void refusals.push({ rule, path, message });
  if (!isDay(startsOn)) refuse('day-invalid', '/startsOn', 'expected a day that exists, as YYYY-MM-DD');
  if (!isDay(ends.day)) refuse('day-invalid', `/${ends.name}`, 'expected a day that exists, as YYYY-MM-DD');
  else if (ends.day < startsOn) refuse('days-backwards', `/${ends.name}`, 'it ends before it begins');
  return refusals;
}

interface Span {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What speaks against a service period of a contract that has these others. */
export function periodRefusals(period: PeriodInput, contract: Span, others: readonly Span[]): Refusal[] {
  const { startsOn, endsOn, dueOn, paidOn } = period;
  const refusals = daysRefusals(startsOn, { name: 'endsOn', day: endsOn });
  for (const [name, day] of Object.entries({ dueOn, paidOn })) {
    if (day !== null && !isDay(day))
      refusals.push({ rule: 'day-invalid', path: `/${name}`, message: 'expected a day that exists, as YYYY-MM-DD' });
  }
  if (startsOn < contract.startsOn || (contract.endsOn !== null && endsOn > contract.endsOn))
    refusals.push({ rule: 'period-outside', path: '/startsOn', message: 'the period is not within the contract' });
  const met = others.find((other) => startsOn <= (other.endsOn ?? '') && other.startsOn <= endsOn);
  if (met !== undefined) {
    const message = `it overlaps the period from ${met.startsOn} to ${met.endsOn}`;
    refusals.push({ rule: 'periods-overlap', path: '/startsOn', message });
  }
  return refusals;
}
