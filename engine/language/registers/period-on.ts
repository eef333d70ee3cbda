/** Paid, not paid, or a day for which nothing has to be paid. */
export type PeriodState = 'paid' | 'unpaid' | 'none';

interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly paidOn: string | null;
}

/**
 * Whether service is paid for on a day (`YYYY-MM-DD`), by the periods of a contract, which do not overlap. `until` is the
 * last day of the period that the day lies in.
 */
export function periodOn(
  day: string,
  periods: readonly Period[],
): { readonly state: PeriodState; readonly until: string | null } {
  const period = periods.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  if (period === undefined) return { state: 'none', until: null };
  return { state: period.paidOn === null ? 'unpaid' : 'paid', until: period.endsOn };
}
