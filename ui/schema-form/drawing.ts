import { referenceAt } from './reference-places.ts';
import { branchesOf, type JsonSchema, partOf, propertyNames, type SchemaNode } from './schema-node.ts';

/** How a value is drawn. */
export type Drawing =
  /** Words for people in English and Russian. */
  | { readonly as: 'words'; readonly long: boolean }
  /** The value's own id. */
  | { readonly as: 'id' }
  /** The id of something else; `prefix` stands before it in the text. */
  | { readonly as: 'reference'; readonly to: string; readonly prefix: string; readonly nullable: boolean }
  | { readonly as: 'references'; readonly to: string }
  | { readonly as: 'rule' }
  /** A guard: `{ type: 'rule', params: the rule }`. */
  | { readonly as: 'guard' }
  | { readonly as: 'duration' }
  | { readonly as: 'instant' }
  | { readonly as: 'color' }
  /** `const: true`: there, or not there. */
  | { readonly as: 'flag' }
  /** Another constant: nothing to choose. */
  | { readonly as: 'fixed'; readonly value: unknown }
  | { readonly as: 'choice'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly as: 'choices'; readonly values: readonly string[] }
  | { readonly as: 'switch' }
  | { readonly as: 'text'; readonly long: boolean; readonly nullable: boolean }
  | { readonly as: 'texts' }
  | { readonly as: 'number'; readonly whole: boolean }
  /** Minor units of the currency that stands beside it, or around it. */
  | { readonly as: 'money' }
  | { readonly as: 'nothing' }
  /** An object with declared properties. */
  | { readonly as: 'object' }
  /** An action: its parameters depend on its type. */
  | { readonly as: 'action' }
  | { readonly as: 'list' }
  /** An object whose keys the author chooses. */
  | { readonly as: 'map' }
  | { readonly as: 'variants' }
  /** Nothing is known of it: JSON as text. */
  | { readonly as: 'json' };

const DEMO_PERIOD = '/properties/contracts/items/properties/periods/items/properties';

const SPECIAL: Readonly<Record<string, Drawing>> = {
  'common.schema.json#/$defs/title': { as: 'words', long: false },
  'common.schema.json#/$defs/text': { as: 'words', long: true },
  'common.schema.json#/$defs/rule': { as: 'rule' },
  'common.schema.json#/$defs/duration': { as: 'duration' },
  'common.schema.json#/$defs/instant': { as: 'instant' },
  'price-list.schema.json#/$defs/priceItem/properties/price': { as: 'money' },
  [`demo.schema.json#${DEMO_PERIOD}/amount`]: { as: 'money' },
  // No, yes, and not looked at are three things.
  'scenario.schema.json#/$defs/expect/properties/ended': { as: 'choice', values: [true, false] },
  'machine.schema.json#/$defs/guard': { as: 'guard' },
  'machine.schema.json#/$defs/action': { as: 'action' },
};

const known = new WeakMap<SchemaNode, Drawing>();

/** How a value of this schema is drawn. Any schema has a drawing; at the least its JSON can be written. */
export function drawingOf(node: SchemaNode): Drawing {
  const before = known.get(node);
  if (before !== undefined) return before;
  const drawing = find(node);
  known.set(node, drawing);
  return drawing;
}

function find(node: SchemaNode): Drawing {
  for (const place of node.places) {
    const special = SPECIAL[place];
    if (special !== undefined) return special;
  }
  const { schema } = node;
  if ('const' in schema) return schema['const'] === true ? { as: 'flag' } : { as: 'fixed', value: schema['const'] };
  if (Array.isArray(schema['enum'])) return { as: 'choice', values: schema['enum'] as readonly string[] };
  const branches = branchesOf(node);
  if (branches.length > 0 && propertyNames(node).length === 0) return ofBranches(branches);
  switch (schema['type']) {
    case 'string':
      return ofString(node);
    case 'number':
    case 'integer':
      return { as: 'number', whole: schema['type'] === 'integer' };
    case 'boolean':
      return { as: 'switch' };
    case 'null':
      return { as: 'nothing' };
    case 'array':
      return ofArray(node);
    case 'object':
      return ofObject(node);
    default:
      return { as: 'json' };
  }
}

function ofString(node: SchemaNode): Drawing {
  const { schema, places } = node;
  const to = referenceAt(node);
  const prefix = places.includes('machine.schema.json#/$defs/target') ? '#' : '';
  if (to !== undefined) return { as: 'reference', to, prefix, nullable: false };
  if (places.includes('common.schema.json#/$defs/id')) return { as: 'id' };
  if (schema['pattern'] === '^#[0-9a-f]{6}$') return { as: 'color' };
  if (schema['format'] === 'date-time') return { as: 'instant' };
  return { as: 'text', long: Number(schema['maxLength'] ?? 0) >= 1000, nullable: false };
}

function ofArray(node: SchemaNode): Drawing {
  const items = partOf(node, 'items');
  if (items === undefined) return { as: 'json' };
  const drawing = drawingOf(items);
  if (drawing.as === 'reference') return { as: 'references', to: drawing.to };
  if (drawing.as === 'choice' && node.schema['uniqueItems'] === true) {
    return { as: 'choices', values: drawing.values.map(String) };
  }
  return drawing.as === 'text' || drawing.as === 'id' ? { as: 'texts' } : { as: 'list' };
}

function ofObject(node: SchemaNode): Drawing {
  if (propertyNames(node).length > 0) return { as: 'object' };
  const values = partOf(node, 'additionalProperties') ?? firstPattern(node);
  return values === undefined ? { as: 'json' } : { as: 'map' };
}

function firstPattern(node: SchemaNode): SchemaNode | undefined {
  const patterns = node.schema['patternProperties'] as JsonSchema | undefined;
  const [first] = Object.keys(patterns ?? {});
  return first === undefined ? undefined : partOf(node, 'patternProperties', first);
}

/** A choice between something and null is that thing with "nothing" beside it. */
function ofBranches(branches: readonly SchemaNode[]): Drawing {
  const rest = branches.filter(({ schema }) => schema['type'] !== 'null');
  const [only] = rest;
  if (rest.length === 1 && only !== undefined && rest.length < branches.length) {
    const drawing = drawingOf(only);
    if (drawing.as === 'reference' || drawing.as === 'text') return { ...drawing, nullable: true };
  }
  return { as: 'variants' };
}
