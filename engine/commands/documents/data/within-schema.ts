interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
}

/** The data as far as the schema of the form names it; what is empty is left out, so that a template asks for it simply. */
export function withinSchema(value: unknown, schema: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withinSchema(item, schema?.items));
  if (typeof value !== 'object' || value === null) return value;
  const { properties, additionalProperties = properties === undefined } = schema ?? {};
  const parts = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    const own = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (part === null || part === undefined || (own === undefined && additionalProperties === false)) return [];
    return [
      [name, withinSchema(part, own ?? (additionalProperties === true ? undefined : (additionalProperties as Shape)))],
    ];
  });
  return Object.fromEntries(parts);
}
