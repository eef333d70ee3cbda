/** `T` as JSON: every instant in a property that ends in `At` becomes an ISO text in UTC. */
export type Wire<T> = T extends readonly (infer Item)[]
  ? readonly Wire<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Key extends `${string}At` ? WireInstant<T[Key]> : Wire<T[Key]> }
    : T;

type WireInstant<T> = T extends number ? string : T;

/**
 * Makes JSON of what a query gave. Queries name instants `…At` and give epoch milliseconds; what they give holds nothing
 * that the viewer may not see, so nothing is left out here.
 */
export function present<T>(value: T): Wire<T> {
  return wire(value, '') as Wire<T>;
}

function wire(value: unknown, key: string): unknown {
  if (typeof value === 'number' && key.endsWith('At')) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((item) => wire(item, ''));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wire(inner, name)]));
}
