/** What is known of values by their schemas, without any page: the part of the door that also runs outside of a browser. */
export { faultsOf } from './check-value.ts';
export { drawingOf } from './drawing.ts';
export { faultText } from './fault-words.ts';
export type { Pickers } from './form-context.ts';
export {
  branchesOf,
  nodeOf,
  partOf,
  pointerOf,
  propertyNames,
  propertyOf,
  schemaFor,
  type SchemaNode,
  stepsOf,
} from './schema-node.ts';
export { variantOf } from './variant-of.ts';
export { formText, hintOf, titleOf, valueTitle } from './words.ts';
