/** What a JSON Schema says about data, as far as names and types go. */
export type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What may lie at a place: one of these schemas, or anything. */
export interface Shape {
  readonly open: boolean;
  readonly schemas: readonly Schema[];
}

const ANYTHING: Shape = { open: true, schemas: [] };

/** Reads names and types from a schema of data, its references to itself included. */
export class SchemaShape {
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  get root(): Shape {
    return this.#expand(this.#root, 0);
  }

  /** What lies under a name, or in each item for `*`; undefined when there is no such name. */
  step(shape: Shape, name: string): Shape | undefined {
    const found = shape.schemas.flatMap((schema) => this.#under(schema, name) ?? []);
    if (found.length > 0)
      return { open: found.some(({ open }) => open), schemas: found.flatMap(({ schemas }) => schemas) };
    return shape.open ? ANYTHING : undefined;
  }

  /** The names that are known at a place. */
  names({ schemas }: Shape): string[] {
    return schemas.flatMap(({ properties }) => (isSchema(properties) ? Object.keys(properties) : []));
  }

  /** The types that may lie there; `any` when it says nothing. */
  types({ open, schemas }: Shape): ReadonlySet<string> {
    const types = schemas.flatMap((schema) => typesOf(schema));
    return new Set(open || types.length === 0 ? ['any'] : types);
  }

  #under(schema: Schema, name: string): Shape | undefined {
    if (name === '*') return this.#items(schema);
    const { properties, additionalProperties, patternProperties } = schema;
    if (isSchema(properties) && Object.hasOwn(properties, name)) return this.#expand(properties[name], 0);
    if (name === 'length' && typesOf(schema).includes('array')) return { open: false, schemas: [{ type: 'integer' }] };
    if (isSchema(additionalProperties)) return this.#expand(additionalProperties, 0);
    if (isSchema(patternProperties) || additionalProperties === true) return ANYTHING;
    return !isSchema(properties) && typesOf(schema).some((type) => type === 'object' || type === 'any')
      ? ANYTHING
      : undefined;
  }

  #items(schema: Schema): Shape | undefined {
    const types = typesOf(schema);
    if (isSchema(schema['items'])) return this.#expand(schema['items'], 0);
    if (Array.isArray(schema['prefixItems'])) return ANYTHING;
    if (types.includes('array') || types.includes('any')) return ANYTHING;
    if (!types.includes('object')) return undefined;
    const { properties, additionalProperties } = schema;
    const shapes = [...(isSchema(properties) ? Object.values(properties) : []), additionalProperties ?? false]
      .filter((value) => value !== false)
      .map((value) => this.#expand(value, 0));
    return shapes.length === 0 ? ANYTHING : joined(shapes);
  }

  /** A schema with its references and alternatives put in. */
  #expand(schema: unknown, depth: number): Shape {
    if (!isSchema(schema) || depth > 20) return ANYTHING;
    const { $ref, allOf, anyOf, oneOf } = schema;
    if (typeof $ref === 'string') return this.#expand(this.#pointedAt($ref), depth + 1);
    const parts = [allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
    if (parts.length === 0) return { open: false, schemas: [schema] };
    const { allOf: _all, anyOf: _any, oneOf: _one, ...rest } = schema;
    const says = ['type', 'properties', 'items', 'enum', 'const'].some((key) => key in rest);
    return joined([
      ...parts.map((part) => this.#expand(part, depth + 1)),
      ...(says ? [{ open: false, schemas: [rest] }] : []),
    ]);
  }

  #pointedAt(reference: string): unknown {
    if (!reference.startsWith('#')) return true;
    const names = reference.slice(1).split('/').slice(1);
    return names.reduce<unknown>((value, name) => {
      const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
      return isSchema(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }, this.#root);
  }
}

function joined(shapes: readonly Shape[]): Shape {
  return { open: shapes.some(({ open }) => open), schemas: shapes.flatMap(({ schemas }) => schemas) };
}

function typesOf(schema: Schema): string[] {
  const { type, properties, items, enum: choices, const: only } = schema;
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((one): one is string => typeof one === 'string');
  if (Array.isArray(choices)) return choices.map(typeOfValue);
  if (only !== undefined) return [typeOfValue(only)];
  if (properties !== undefined) return ['object'];
  return items === undefined ? ['any'] : ['array'];
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
