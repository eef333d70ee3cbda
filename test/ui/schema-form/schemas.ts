import { builtinActionKinds, KINDS } from '../../../engine/language/index.ts';
import {
  branchesOf,
  type JsonSchema,
  nodeOf,
  partOf,
  propertyNames,
  propertyOf,
  schemaFor,
  type SchemaNode,
} from '../../../ui/schema-form/schema-node.ts';

/** Every node of the language's schemas once: of all kinds and of the actions that come with the engine. */
export function allNodes(): readonly SchemaNode[] {
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    for (const name of propertyNames(node)) visit(propertyOf(node, name));
    for (const part of ['items', 'additionalProperties', 'propertyNames']) visit(partOf(node, part));
    for (const branch of branchesOf(node)) visit(branch);
  };
  for (const kind of KINDS) visit(nodeOf(schemaFor(kind)));
  for (const [type, { params }] of builtinActionKinds) visit(nodeOf(params as JsonSchema, `action:${type}`));
  return [...seen];
}
