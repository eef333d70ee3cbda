/** A copy of a JSON value that shares nothing with it: several times as fast as `structuredClone`, which takes any value. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    // Any other key is set as quickly as can be; this one would set the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: copyOf(each), ...PLAIN });
    else copy[key] = copyOf(each);
  }
  return copy as T;
}

const PLAIN = { enumerable: true, configurable: true, writable: true };
