import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../../engine/language/index.ts';

/** A JSON Schema, draft 2020-12, as data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One place of a schema that says something about a value. */
interface Source {
  /** `checklist.schema.json#/$defs/item/properties/title`. */
  readonly place: string;
  readonly schema: JsonSchema;
  readonly file: File;
}

interface File {
  readonly id: string;
  readonly schema: JsonSchema;
}

/** What is said about a value: at its own place and, by `$ref`, at others. */
export interface SchemaNode {
  /** All keywords, the nearest place first. */
  readonly schema: JsonSchema;
  /** Where they stand, the nearest first. */
  readonly places: readonly string[];
  readonly sources: readonly Source[];
}

const FILES: ReadonlyMap<string, JsonSchema> = new Map(
  [...SHARED_SCHEMAS, ...Object.values(KIND_SCHEMAS)].map((schema) => [schema.$id, schema]),
);

/**
 * The schema at a reference of the language: a kind (`checklist`), a file (`checklist.schema.json`) or a part of one
 * (`machine.schema.json#/$defs/stateMeta`). Throws for one that leads nowhere.
 */
export function schemaFor(reference: string): JsonSchema {
  const whole = /[.#]/.test(reference) ? reference : `${reference}.schema.json`;
  const schema = { $ref: whole };
  nodeOf(schema);
  return schema;
}

/** The schemas that a `$ref` may name by file. */
export function languageSchemas(): readonly JsonSchema[] {
  return [...FILES.values()];
}

const known = new WeakMap<JsonSchema, SchemaNode>();

/**
 * The node of a schema: one that `schemaFor` gave, one of the language, or one that something else brings along, which may
 * refer to the language. `name` stands in its places then: `action:notify`. The same schema gives the same node.
 */
export function nodeOf(schema: JsonSchema, name = 'given'): SchemaNode {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const id = typeof schema['$id'] === 'string' ? schema['$id'] : name;
  const node = followed({ place: `${id}#`, schema, file: { id, schema } });
  known.set(schema, node);
  return node;
}

const children = new WeakMap<SchemaNode, Map<string, SchemaNode | undefined>>();

/** The node below some keywords: `partOf(node, 'properties', 'title')`. Undefined where the schema says nothing. */
export function partOf(node: SchemaNode, ...steps: readonly string[]): SchemaNode | undefined {
  const key = steps.join('/');
  let parts = children.get(node);
  if (parts === undefined) children.set(node, (parts = new Map()));
  if (!parts.has(key)) parts.set(key, findPart(node, steps));
  return parts.get(key);
}

function findPart(node: SchemaNode, steps: readonly string[]): SchemaNode | undefined {
  for (const { place, schema, file } of node.sources) {
    const part = valueAt(schema, steps);
    if (isSchema(part)) return followed({ place: `${place}${pointerOf(steps)}`, schema: part, file });
  }
  return undefined;
}

/** The node of a property: as declared, or as the names and values of a map are described. */
export function propertyOf(node: SchemaNode, name: string): SchemaNode | undefined {
  const declared = partOf(node, 'properties', name);
  if (declared !== undefined) return declared;
  const patterns = node.schema['patternProperties'];
  const pattern = isSchema(patterns)
    ? Object.keys(patterns).find((each) => new RegExp(each, 'u').test(name))
    : undefined;
  return pattern === undefined ? partOf(node, 'additionalProperties') : partOf(node, 'patternProperties', pattern);
}

/** The branches of a `oneOf` or `anyOf`; empty when it has none. */
export function branchesOf(node: SchemaNode): readonly SchemaNode[] {
  const keyword = ['oneOf', 'anyOf'].find((each) => Array.isArray(node.schema[each]));
  if (keyword === undefined) return [];
  const list = node.schema[keyword] as readonly unknown[];
  return list.flatMap((_, index) => partOf(node, keyword, String(index)) ?? []);
}

/** The declared properties, in the schema's order. */
export function propertyNames(node: SchemaNode): readonly string[] {
  const { properties } = node.schema;
  return isSchema(properties) ? Object.keys(properties) : [];
}

export function isRequired(node: SchemaNode, name: string): boolean {
  const { required } = node.schema;
  return Array.isArray(required) && required.includes(name);
}

const ofLanguage = new Map<string, SchemaNode>();

/** A place of the language always gives the same node, so that schemas which contain themselves have an end. */
function followed(first: Source): SchemaNode {
  const own = FILES.get(first.file.id) === first.file.schema;
  const before = own ? ofLanguage.get(first.place) : undefined;
  const node = before ?? follow(first);
  if (own) ofLanguage.set(first.place, node);
  return node;
}

function follow(first: Source): SchemaNode {
  const sources: Source[] = [];
  for (let at: Source | undefined = first; at !== undefined; at = referred(at)) {
    sources.push(at);
    if (sources.length > 20) throw new Error(`${first.place} refers to itself`);
  }
  const schema = Object.assign({}, ...sources.map((source) => source.schema).toReversed()) as Record<string, unknown>;
  delete schema['$ref'];
  return { schema, sources, places: sources.map(({ place }) => place) };
}

function referred({ schema, file }: Source): Source | undefined {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return undefined;
  const [id = '', pointer = ''] = reference.split('#');
  const target = id === '' ? file : { id, schema: FILES.get(id) ?? {} };
  const part = valueAt(target.schema, stepsOf(pointer));
  if (!isSchema(part) || (id !== '' && !FILES.has(id))) throw new Error(`there is no schema ${reference}`);
  return { place: `${target.id}#${pointer}`, schema: part, file: target };
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[step];
  }, value);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `/a/b` of its steps, escaped. */
export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
