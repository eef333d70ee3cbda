import { drawingOf } from './drawing.ts';
import type { JsonMap, JsonValue } from './json-value.ts';
import { branchesOf, isRequired, partOf, propertyNames, propertyOf, type SchemaNode } from './schema-node.ts';

/**
 * The least value of a schema to begin with: what must be there, empty. Undefined where nothing can be there before the
 * author says what, as with a rule.
 */
export function starterOf(node: SchemaNode): JsonValue | undefined {
  const { schema } = node;
  if ('const' in schema) return schema['const'] as JsonValue;
  const drawing = drawingOf(node);
  switch (drawing.as) {
    case 'words':
    case 'map':
      return {};
    case 'rule':
    case 'guard':
    case 'json':
      return schema['type'] === 'object' ? {} : undefined;
    case 'choice':
      return drawing.values[0] ?? null;
    case 'switch':
      return false;
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 0;
    case 'money':
      return 0;
    case 'nothing':
      return null;
    case 'object':
    case 'action':
      return ofObject(node);
    case 'list':
      return ofList(node);
    case 'references':
    case 'choices':
    case 'texts':
      return [];
    case 'variants': {
      const [first] = branchesOf(node);
      return first === undefined ? undefined : starterOf(first);
    }
    case 'id':
    case 'reference':
    case 'duration':
    case 'instant':
    case 'color':
    case 'text':
      return '';
    case 'flag':
      return true;
    case 'fixed':
      return drawing.value as JsonValue;
  }
}

function ofObject(node: SchemaNode): JsonMap {
  const entries = propertyNames(node).flatMap((name): [string, JsonValue][] => {
    const part = isRequired(node, name) ? propertyOf(node, name) : undefined;
    const value = part === undefined ? undefined : starterOf(part);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** A list that needs an entry begins with one. */
function ofList(node: SchemaNode): JsonValue {
  const items = partOf(node, 'items');
  const first = Number(node.schema['minItems'] ?? 0) > 0 && items !== undefined ? starterOf(items) : undefined;
  return first === undefined ? [] : [first];
}
