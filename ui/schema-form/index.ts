/**
 * Forms for values of JSON Schemas, in particular of the definition language: `<SchemaForm schema={schemaFor('checklist')}
 * value onChange />`. A form changes nothing that the person does not change.
 */
export { faultsOf, type SchemaFault } from './check-value.ts';
export { type Drawing, drawingOf } from './drawing.ts';
export { faultText } from './fault-words.ts';
export {
  type FormProblem,
  type PickerOption,
  type Pickers,
  RuleWidgetContext,
  type RuleWidgetProps,
} from './form-context.ts';
export { toInstant, toLocalText } from './instants.ts';
export { proposedId } from './propose-id.ts';
export { referenceAt } from './reference-places.ts';
export { SchemaForm, type SchemaFormProps } from './SchemaForm.tsx';
export {
  branchesOf,
  type JsonSchema,
  nodeOf,
  partOf,
  pointerOf,
  propertyNames,
  propertyOf,
  schemaFor,
  type SchemaNode,
  stepsOf,
} from './schema-node.ts';
export { starterOf } from './starters.ts';
export { variantOf } from './variant-of.ts';
export { formText, hintOf, titleOf, valueTitle } from './words.ts';
