/** The day of an instant in UTC, `YYYY-MM-DD`: warranties, contracts and periods are told by it. */
export function dayOf(at: Date | number): string {
  return new Date(at).toISOString().slice(0, 10);
}
