/**
 * Where a requisite is empty: `seller.inn`, or `lines[].title` of every line. Gives the first empty place as a pointer into
 * the data; null when nothing is.
 */
export function emptyAt(data: unknown, path: string): string | null {
  return look(data, path.split('.'), '');
}

function look(value: unknown, [step, ...rest]: readonly string[], at: string): string | null {
  if (step === undefined) return isEmpty(value) ? at : null;
  const many = step.endsWith('[]');
  const name = many ? step.slice(0, -2) : step;
  const here = `${at}/${name}`;
  const part =
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name]
      : undefined;
  if (!many) return look(part, rest, here);
  if (!Array.isArray(part) || part.length === 0) return here;
  for (const [index, item] of part.entries()) {
    const empty = look(item, rest, `${here}/${index}`);
    if (empty !== null) return empty;
  }
  return null;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
