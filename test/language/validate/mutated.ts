import * as fc from 'fast-check';

interface Place {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** JSON values like a given one with a few places changed: removed, renamed, doubled, or with a strange value. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(value);
  const change = fc.record({ place: fc.constantFrom(...places), how: fc.nat({ max: 4 }), strange: STRANGE });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy: { root: unknown } = { root: structuredClone(value) };
    for (const { place, how, strange } of changes) apply(copy, place.keys, how, strange);
    return copy.root;
  });
}

const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'Not An Id', 'constructor', -1, 1.5, true, [], {}, ['a', 'a'], 'x'.repeat(5000)),
  fc.constantFrom<unknown>(
    { op: 'addState' },
    { op: 'nothing' },
    { en: '', de: 'x' },
    { role: 'A' },
    '#UP',
    'P1Y',
    '😀',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

function placesOf(value: unknown, keys: readonly string[] = []): Place[] {
  if (value === null || typeof value !== 'object') return [{ keys, value }];
  return [{ keys, value }, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...keys, key]))];
}

function apply(copy: { root: unknown }, keys: readonly string[], how: number, strange: unknown): void {
  let holder: unknown = copy;
  const path = ['root', ...keys];
  for (const key of path.slice(0, -1)) holder = (holder as Record<string, unknown> | null | undefined)?.[key];
  const key = path.at(-1) ?? '';
  if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, key)) return;
  const there = holder as Record<string, unknown>;
  if (Array.isArray(holder)) {
    if (how === 0) holder.splice(Number(key), 1);
    else if (how === 1) holder.push(holder[Number(key)]);
    else holder[Number(key)] = strange;
  } else if (how === 0 && keys.length > 0) delete there[key];
  else if (how === 1 && keys.length > 0) there[`${key}-2`] = there[key];
  else if (how === 2 && keys.length > 0) there['Strange Key'] = strange;
  else there[key] = strange;
}
