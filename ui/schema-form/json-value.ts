/** A value of JSON as forms hold it. Never changed in place: an edit makes a new value and shares what stays. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonMap;
export type JsonArray = readonly JsonValue[];
export interface JsonMap {
  readonly [key: string]: JsonValue;
}

export function isMap(value: JsonValue | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}
