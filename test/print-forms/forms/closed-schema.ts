/** A schema whose objects take no field that it does not name. */
export function closedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, ...rest } = schema as { properties?: Readonly<Record<string, unknown>> };
  const inner = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, closedSchema(part)]));
  if (properties === undefined) return inner;
  const fields = Object.entries(properties).map(([name, part]) => [name, closedSchema(part)]);
  return { ...inner, properties: Object.fromEntries(fields) as object, additionalProperties: false };
}
