import { FIELD_LIMITS, type FieldDefinition } from '../../../engine/language/index.ts';
import { isList, isObject, type Json, type JsonObject } from '../../model/json.ts';
import { objectsAt } from '../shape/read.ts';

const TYPES = new Set<string>([
  'text',
  'multiline',
  'number',
  'integer',
  'money',
  'boolean',
  'date',
  'datetime',
  'choice',
  'choices',
  'phone',
  'email',
] satisfies FieldDefinition['type'][]);

/** The fields of a definition that can be drawn; what a half-written one lacks is left out of it. */
export function fieldsIn(definition: Json): readonly FieldDefinition[] {
  return objectsAt(definition, 'fields').flatMap(({ value }) => (isField(value) ? [plain(value)] : []));
}

function isField({ id, type }: JsonObject): boolean {
  return typeof id === 'string' && typeof type === 'string' && TYPES.has(type);
}

/** Only what its type knows, and only in the right form: the rest is told by the checks and breaks no form. */
function plain(field: JsonObject): FieldDefinition {
  const { id, title, hint, type, min, max, unit, maxLength, options } = field;
  const limits = FIELD_LIMITS[type as FieldDefinition['type']] ?? [];
  const known = (name: (typeof limits)[number], is: boolean): boolean => limits.includes(name) && is;
  return {
    id,
    title: isObject(title) ? title : {},
    type,
    ...(isObject(hint) ? { hint } : {}),
    ...(known('min', typeof min === 'number') ? { min } : {}),
    ...(known('max', typeof max === 'number') ? { max } : {}),
    ...(known('unit', typeof unit === 'string') ? { unit } : {}),
    ...(known('maxLength', typeof maxLength === 'number') ? { maxLength } : {}),
    ...(known('options', isList(options)) ? { options: options as Json } : {}),
  } as unknown as FieldDefinition;
}
