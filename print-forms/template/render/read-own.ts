/** A field of plain data that is its own: nothing inherited, no getter is run, and texts have no fields. */
export function readOwn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof found === 'function' ? undefined : found;
}

/** What lies at the end of a path. */
export function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce(readOwn, value);
}
