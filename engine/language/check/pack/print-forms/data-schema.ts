import { step } from '../../../rules/pointer.ts';
import { quote } from '../../../rules/quote.ts';
import type { Finding } from '../../report.ts';

type Node = Readonly<Record<string, unknown>>;

const TYPES: ReadonlySet<unknown> = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** What the schema of data may say, with how its value must look: names, types and bounds, nothing that runs. */
const KEYWORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  $schema: isText,
  $defs: isObject,
  $ref: isText,
  title: isText,
  description: isText,
  type: (value) =>
    TYPES.has(value) || (Array.isArray(value) && value.length > 0 && value.every((one) => TYPES.has(one))),
  properties: isObject,
  required: (value) => Array.isArray(value) && value.every(isText),
  additionalProperties: (value) => typeof value === 'boolean' || isObject(value),
  items: isObject,
  enum: (value) => Array.isArray(value) && value.length > 0,
  const: () => true,
  minimum: isNumber,
  maximum: isNumber,
  minLength: isNumber,
  maxLength: isNumber,
  minItems: isNumber,
  maxItems: isNumber,
};

/** What the schema of a form's data says that is not understood, or not allowed. */
export function dataSchemaFindings(schema: Node): Finding[] {
  const findings: Finding[] = [];
  const tell = (path: string, message: string, remedy: string): void =>
    void findings.push({ path: `/data/schema${path}`, rule: 'form-schema', message, remedy });
  const walk = (node: Node, path: string): void => {
    for (const [keyword, value] of Object.entries(node)) {
      const at = path + step(keyword);
      const fits = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
      if (fits === undefined)
        tell(at, `The schema of data knows no ${quote(keyword)}.`, `It knows: ${Object.keys(KEYWORDS).join(', ')}.`);
      else if (!fits(value)) tell(at, `This is no value of ${quote(keyword)}.`, 'Write it as JSON Schema has it.');
      else if (keyword === 'properties' || keyword === '$defs')
        for (const [name, part] of Object.entries(value as Node)) within(part, at + step(name));
      else if ((keyword === 'items' || keyword === 'additionalProperties') && isObject(value)) walk(value, at);
      else if (keyword === '$ref' && isText(value) && partAt(schema, value) === undefined)
        tell(at, `There is no part ${quote(value)} of this schema.`, 'Name one of its "$defs": "#/$defs/line".');
    }
  };
  const within = (part: unknown, path: string): void => {
    if (isObject(part)) walk(part, path);
    else tell(path, 'A schema is an object.', 'Write it as JSON Schema has it.');
  };
  if (schema['type'] !== 'object') tell('', 'The data are an object.', 'Write "type": "object".');
  walk(schema, '');
  return findings;
}

/** The schemas that may lie at a path such as `lines[].title`; undefined when the data have no such place. */
export function hasDataPath(schema: Node, path: string): boolean {
  let node: Node | undefined = schema;
  for (const name of path.split('.')) {
    const many = name.endsWith('[]');
    node = under(schema, node, many ? name.slice(0, -2) : name);
    if (many) node = inItems(schema, node);
    if (node === undefined) return false;
  }
  return true;
}

function under(root: Node, at: Node, name: string): Node | undefined {
  const node = followed(root, at);
  const { properties, additionalProperties } = node;
  if (isObject(properties) && Object.hasOwn(properties, name)) return properties[name] as Node;
  if (isObject(additionalProperties)) return additionalProperties;
  return additionalProperties === true || (properties === undefined && additionalProperties !== false) ? {} : undefined;
}

function inItems(root: Node, at: Node | undefined): Node | undefined {
  if (at === undefined) return undefined;
  const { items, type } = followed(root, at);
  if (isObject(items)) return items;
  return type === undefined || type === 'array' ? {} : undefined;
}

function followed(root: Node, node: Node): Node {
  let at = node;
  for (let depth = 0; depth < 20 && typeof at['$ref'] === 'string'; depth += 1) at = partAt(root, at['$ref']) ?? {};
  return at;
}

function partAt(root: Node, reference: string): Node | undefined {
  const name = /^#\/\$defs\/([^/~]+)$/.exec(reference)?.[1];
  const parts = root['$defs'];
  if (name === undefined || !isObject(parts) || !Object.hasOwn(parts, name)) return undefined;
  const part = parts[name];
  return isObject(part) ? part : undefined;
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}
