/** `?, ?, ?` for a list of `count` values; `NULL` for an empty one, which `IN` then never finds. */
export function placeholders(count: number): string {
  return count === 0 ? 'NULL' : Array.from({ length: count }, () => '?').join(', ');
}
