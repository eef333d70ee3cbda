import {
  branchesOf,
  nodeOf,
  partOf,
  propertyOf,
  schemaFor,
  type SchemaNode,
  stepsOf,
  variantOf,
} from '../../ui/schema-form/schema.ts';
import type { Kind } from '../../engine/language/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';

/**
 * What the schema of a kind says of the place at a pointer. Several nodes where the value does not tell which branch it is
 * meant to be, none where nothing can be.
 */
export function schemasAt(kind: Kind, pointer: string, value: Json | undefined): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = meant([nodeOf(schemaFor(kind))], value);
  let part = value;
  for (const step of stepsOf(pointer)) {
    part = below(part, step);
    nodes = meant(
      nodes.flatMap((node) => propertyOf(node, step) ?? partOf(node, 'items') ?? []),
      part,
    );
  }
  return nodes;
}

function below(value: Json | undefined, step: string): Json | undefined {
  if (isList(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Branches in the place of what has branches: the one that the value is, else all. */
function meant(nodes: readonly SchemaNode[], value: Json | undefined): readonly SchemaNode[] {
  return nodes.flatMap((node) => {
    const branches = branchesOf(node);
    if (branches.length === 0 || Object.hasOwn(node.schema, 'properties')) return [node];
    const at = value === undefined ? -1 : variantOf(branches, value);
    const branch = branches[at];
    return branch === undefined ? branches : [branch];
  });
}
