import { isObject, type Json, type JsonObject } from '../../../model/json.ts';

/** Data that no sample tells but that papers have to stand: everything long, nothing there, more rows than a page has. */
export const MADE = ['longest', 'empty', 'many-lines'] as const;
export type Made = (typeof MADE)[number];

const MANY = 60;
const MANY_PICTURES = 8;
const LONG_TEXT = 120;
const LONG_SUM = 1_234_567_890;
/** Names of amounts: what is no amount, such as a rate or a year, stays as it is. */
const SUMS = new Set(['price', 'netPrice', 'full', 'net', 'vat', 'gross', 'discount', 'amount', 'sum', 'total']);
/** What the engine itself writes; longer it would be nothing that can be. */
const FIXED = new Set([
  'language',
  'currency',
  'timeZone',
  'status',
  'type',
  'picture',
  'sha256',
  'code',
  'url',
  'unit',
]);

/** Data for a form, made of its first sample and the schema of its data. The same form gives the same data. */
export function madeData(made: Made, schema: Json, sample: JsonObject | undefined): JsonObject {
  const whole = valueOf(schema, schema, 'data', 0);
  const usual = sample ?? (isObject(whole) ? whole : {});
  if (made === 'many-lines') return manyLines(usual, schema);
  const data = walk(usual, schema, schema, made === 'empty' ? emptied : lengthened, '');
  const doc = usual['doc'];
  // Of an empty paper, too, it is known which one it is.
  return made === 'empty' && isObject(doc) ? { ...(data as JsonObject), doc } : (data as JsonObject);
}

type Leaf = (value: Json, name: string, schema: JsonObject) => Json | undefined;

function emptied(value: Json): Json | undefined {
  if (typeof value === 'number') return 0;
  return typeof value === 'boolean' ? false : undefined;
}

function lengthened(value: Json, name: string, schema: JsonObject): Json {
  if (FIXED.has(name) || schema['enum'] !== undefined || schema['const'] !== undefined) return value;
  if (typeof value === 'number') {
    const most = schema['maximum'];
    return SUMS.has(name) ? Math.min(LONG_SUM, typeof most === 'number' ? most : LONG_SUM) : value;
  }
  // Days, instants, numbers of registers: as long as they are.
  if (typeof value !== 'string' || value === '' || /^[\d\s.,:/TZ+-]+$/.test(value)) return value;
  const most = schema['maxLength'];
  const length = Math.min(LONG_TEXT, typeof most === 'number' ? most : LONG_TEXT);
  let long = value;
  while (long.length < length) long += ` ${value}`;
  return value.length >= length ? value : long.slice(0, length).trim();
}

function walk(value: Json, schema: Json, root: Json, leaf: Leaf, name: string): Json | undefined {
  const node = followed(schema, root);
  if (Array.isArray(value)) {
    if (leaf === emptied) return [];
    return value.map((item) => walk(item, node['items'] ?? {}, root, leaf, name) ?? item);
  }
  if (!isObject(value)) return leaf(value, name, node);
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const next = walk(part, under(node, key), root, leaf, key);
    return next === undefined ? [] : [[key, next] as const];
  });
  // Of whom nothing is known, nobody is named.
  return leaf === emptied && parts.length === 0 && name !== '' ? undefined : Object.fromEntries(parts);
}

function manyLines(usual: JsonObject, schema: Json): JsonObject {
  const node = followed(schema, schema);
  const names = new Set([
    ...Object.keys(usual),
    ...Object.keys(isObject(node['properties']) ? node['properties'] : {}),
  ]);
  const parts = [...names].flatMap((name) => {
    const value = usual[name];
    const own = followed(under(node, name), schema);
    const isList = Array.isArray(value) || (value === undefined && own['type'] === 'array');
    if (!isList) return value === undefined ? [] : [[name, value] as const];
    const made = valueOf(own['items'] ?? {}, schema, name, 1);
    const given = Array.isArray(value) && value.length > 0 ? value : [made];
    return [[name, given.every(isObject) ? repeated(given) : given] as const];
  });
  return Object.fromEntries(parts);
}

function repeated(items: readonly JsonObject[]): readonly JsonObject[] {
  const count = items.some((item) => 'picture' in item) ? MANY_PICTURES : MANY;
  return Array.from({ length: Math.max(count, items.length) }, (_, index) => {
    const item = items[index % items.length] ?? {};
    return typeof item['n'] === 'number' ? { ...item, n: index + 1 } : item;
  });
}

/** Something that fits a schema, for forms without a sample. */
function valueOf(schema: Json, root: Json, name: string, depth: number): Json {
  const node = followed(schema, root);
  const [choice] = Array.isArray(node['enum']) ? node['enum'] : [];
  if (choice !== undefined) return choice;
  if (node['const'] !== undefined) return node['const'];
  const type = Array.isArray(node['type']) ? node['type'][0] : node['type'];
  if (depth > 8) return null;
  if (type === 'array') return [valueOf(node['items'] ?? {}, root, name, depth + 1)];
  if (type === 'integer' || type === 'number') return SUMS.has(name) ? 100_000 : 1;
  if (type === 'boolean') return true;
  if (type === 'object' || isObject(node['properties'])) {
    const properties = isObject(node['properties']) ? node['properties'] : {};
    return Object.fromEntries(
      Object.entries(properties).map(([key, part]) => [key, valueOf(part, root, key, depth + 1)]),
    );
  }
  return /(?:[dD]ate|^from|^to|[dD]ay|At|On|[uU]ntil|[sS]ince)$/.test(name) ? '2026-11-30' : name;
}

function under(node: JsonObject, name: string): Json {
  const properties = node['properties'];
  return isObject(properties) && Object.hasOwn(properties, name) ? (properties[name] ?? {}) : {};
}

function followed(schema: Json, root: Json): JsonObject {
  let node = schema;
  for (let depth = 0; depth < 20 && isObject(node) && typeof node['$ref'] === 'string'; depth += 1) {
    const [, part = ''] = /^#\/\$defs\/([^/]+)$/.exec(node['$ref']) ?? [];
    const parts = isObject(root) ? root['$defs'] : undefined;
    node = isObject(parts) ? (parts[part] ?? {}) : {};
  }
  return isObject(node) ? node : {};
}
