import type { JsonObject } from '../../model/json.ts';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';

/** The request type with these fields, some of them required. Lists without entries are left out. */
export function withAsked(type: JsonObject, fields: readonly string[], required: readonly string[]): JsonObject {
  const listed = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);
  const asked = withMember(type, 'fields', listed(fields), ORDERS.requestType);
  return withMember(asked, 'required', listed(required), ORDERS.requestType);
}
