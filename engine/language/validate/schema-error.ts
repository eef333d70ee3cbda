/**
 * One way in which a value does not fit its schema, as Ajv tells it with `verbose`: what is wrong (`keyword`, `params`),
 * where (`instancePath`, a JSON pointer), with which value, and the parts of the schema that say so.
 */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly schema?: unknown;
  readonly parentSchema?: unknown;
  /** Set when the name of a property is at fault, not its value. */
  readonly propertyName?: string;
}

/** Every error of a value; none when it fits. */
export type Validator = (value: unknown) => readonly SchemaError[];
