/** What a date and time input shows of an instant: the person's own clock, to the minute. Empty for what is none. */
export function localOfInstant(instant: string): string {
  const at = new Date(instant);
  if (instant === '' || Number.isNaN(at.getTime())) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant in UTC that the person's clock means; null for what is none. */
export function instantOfLocal(local: string): string | null {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 19)}Z`;
}
