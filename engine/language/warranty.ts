/** In the maker's warranty, in one that was bought, out of both; unknown when nobody has written down any. */
export const WARRANTY_STATES = ['in', 'extended', 'out', 'unknown'] as const;
export type WarrantyState = (typeof WARRANTY_STATES)[number];

export interface Warranty {
  readonly state: WarrantyState;
  /** The last day of it, that of an extension included; `YYYY-MM-DD`. */
  readonly until: string | null;
}

/**
 * What the warranty of a machine is on a day. `until` is the last day of the maker's, `extendedUntil` that of the longest
 * extension that has begun; both days count.
 */
export function warrantyOn(day: string, until: string | null, extendedUntil: string | null): Warranty {
  const last = [until, extendedUntil].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
  if (last === null) return { state: 'unknown', until: null };
  if (until !== null && until >= day) return { state: 'in', until: last };
  return { state: last >= day ? 'extended' : 'out', until: last };
}
