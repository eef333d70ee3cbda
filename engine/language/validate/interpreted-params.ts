import type { OutputUnit } from '@cfworker/json-schema';
import { sameValue } from '../overlay/same-value.ts';
import type { Place } from './schema-place.ts';

/** These say only that something below them is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set([
  '$ref',
  'properties',
  'patternProperties',
  'dependentSchemas',
  'items',
  'prefixItems',
  'allOf',
]);

/** These say that something is wrong by being there at all, where their schema is `false`. */
const CLOSING: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems']);

/** True for what Ajv tells, too; `before` is what the interpreter told just before. */
export function isKeptUnit(unit: OutputUnit, place: Place, before: OutputUnit | undefined): boolean {
  if (unit.keyword === 'false') return before === undefined || !CLOSING.has(before.keyword);
  if (CLOSING.has(unit.keyword)) return place.schema?.[unit.keyword] === false;
  return !WRAPPERS.has(unit.keyword);
}

/** The property that is missing; the interpreter names it in its sentence alone. */
export function namedProperty({ error }: OutputUnit): string {
  return /property "(.*)"\.$/s.exec(error)?.[1] ?? '';
}

/**
 * The two equal entries that Ajv names, null when it names none: it looks from the end, and in lists of plain values it
 * passes over those of another type, which are told anyway.
 */
export function repeatedEntries(data: readonly unknown[], items: unknown): { i: number; j: number } | null {
  const types = ([] as unknown[]).concat((items as { type?: unknown } | undefined)?.type ?? []);
  const plain = types.length > 0 && !types.includes('object') && !types.includes('array');
  for (let i = data.length - 1; i >= 0; i -= 1) {
    if (plain && !isOf(types, data[i])) continue;
    const j = plain
      ? data.findIndex((other, at) => at > i && sameValue(other, data[i]))
      : data.findLastIndex((other, at) => at < i && sameValue(other, data[i]));
    if (j >= 0) return { i, j };
  }
  return null;
}

function isOf(types: readonly unknown[], value: unknown): boolean {
  if (value === null) return types.includes('null');
  return types.includes(typeof value) || (types.includes('integer') && Number.isInteger(value));
}
