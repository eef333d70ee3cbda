import type { JsonValue } from './json-value.ts';
import type { SchemaNode } from './schema-node.ts';

/** What every field is given. */
export interface FieldProps {
  readonly node: SchemaNode;
  readonly label: string;
  readonly hint?: string;
  /** JSON pointer of the value in the form's whole value. */
  readonly path: string;
  readonly value: JsonValue | undefined;
  readonly required: boolean;
  /** The label is said by what is around: it is only read out. */
  readonly quiet?: boolean;
  /** `undefined` takes the value away. */
  readonly onChange: (value: JsonValue | undefined) => void;
}
