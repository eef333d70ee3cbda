interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** A JSON Schema as a short text like a TypeScript type: `{ id: text, title?: Title, … }`. */
export function schemaText(schema: unknown, indent = ''): string {
  const { $ref, type, anyOf, properties, patternProperties, required = [], items, format, ...rest } = schema as Schema;
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? '';
  if (rest.const !== undefined) return JSON.stringify(rest.const);
  if (rest.enum !== undefined) return rest.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf !== undefined) return anyOf.map((each) => schemaText(each, indent)).join(' | ');
  if (type === 'array') {
    const of = schemaText(items ?? {}, indent);
    return of.includes(' | ') && !of.startsWith('{') ? `(${of})[]` : `${of}[]`;
  }
  const pattern = Object.values(patternProperties ?? {})[0];
  if (pattern !== undefined) return `{ [name]: ${schemaText(pattern, indent)} }`;
  if (properties !== undefined && Object.keys(properties).length > 0) {
    const deeper = `${indent}  `;
    const lines = Object.entries(properties).map(([name, each]) => {
      const said = each.description === undefined ? '' : `  // ${each.description}`;
      return `${deeper}${name}${required.includes(name) ? '' : '?'}: ${schemaText(each, deeper)}${said}`;
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  return leaf(type, format, rest);
}

function leaf(type: string | undefined, format: string | undefined, { minimum, maximum, maxLength }: Schema): string {
  const name = format === 'binary' ? 'file' : (format ?? NAMES[type ?? ''] ?? type ?? 'anything');
  if (maxLength !== undefined) return `${name} ≤ ${maxLength}`;
  if (minimum !== undefined && maximum !== undefined) return `${name} ${minimum}…${maximum}`;
  return name;
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', object: '{ … }' };
