/** Whether a value counts as nothing: absent, no, an empty text or an empty list. Nought is something. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || value === false || value === '' || Number.isNaN(value);
}
