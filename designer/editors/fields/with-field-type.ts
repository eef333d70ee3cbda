import { FIELD_LIMITS, type FieldDefinition, KIND_SCHEMAS } from '../../../engine/language/index.ts';
import { withType } from '../checklist/with-type.ts';
import type { JsonObject } from '../../model/json.ts';
import { ORDERS } from '../shape/orders.ts';

/** Every type that a field may have, as the schema lists them. */
export const FIELD_TYPES: readonly string[] = KIND_SCHEMAS.fields.$defs.field.properties.type.enum;

/** The field as another type: what that type cannot say goes, what it must say comes; the rest stays. */
export function withFieldType(field: JsonObject, type: string): JsonObject {
  const limits = FIELD_LIMITS[type as FieldDefinition['type']] ?? [];
  return withType(field, type, { limits, params: null }, ORDERS.field);
}
