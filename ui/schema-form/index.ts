/**
 * Forms for values of JSON Schemas, in particular of the definition language: `<SchemaForm schema={schemaFor('checklist')}
 * value onChange />`. A form changes nothing that the person does not change.
 */
export {
  FieldsContext,
  type FormProblem,
  type PickerOption,
  type Pickers,
  RuleWidgetContext,
  type RuleWidgetProps,
} from './form-context.ts';
export { toInstant, toLocalText } from './instants.ts';
export { SchemaForm, type SchemaFormProps } from './SchemaForm.tsx';
export { type JsonSchema, nodeOf, partOf, propertyOf, schemaFor, type SchemaNode } from './schema-node.ts';
export { titleOf } from './words.ts';
