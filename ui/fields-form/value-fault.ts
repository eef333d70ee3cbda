import type { FieldDefinition } from '../../engine/language/definitions.generated.ts';
import { fieldValueProblem } from '../../engine/language/field-value.ts';
import type { FormField, FormValue } from './form-field.ts';
import { isBlank } from './form-field.ts';

export type ValueFault = 'needed' | 'number' | 'atLeast' | 'atMost' | 'tooLong' | 'phone' | 'email' | 'date' | 'wrong';

/** What is wrong with a value, by the engine's own rule; null when it may be sent. */
export function valueFault(field: FormField, value: FormValue | undefined, required: boolean): ValueFault | null {
  if (isBlank(value)) return required ? 'needed' : null;
  if (fieldValueProblem(definitionOf(field), value) === null) return null;
  if (typeof value === 'number') {
    if (field.min !== null && value < field.min) return 'atLeast';
    if (field.max !== null && value > field.max) return 'atMost';
    return 'number';
  }
  if (typeof value === 'string' && field.maxLength !== null && value.length > field.maxLength) return 'tooLong';
  if (field.type === 'phone' || field.type === 'email') return field.type;
  return field.type === 'date' || field.type === 'datetime' ? 'date' : 'wrong';
}

function definitionOf({ id, title, type, min, max, maxLength, options }: FormField): FieldDefinition {
  return {
    id,
    title,
    type: type as FieldDefinition['type'],
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(maxLength === null ? {} : { maxLength }),
    ...(options.length === 0 ? {} : { options }),
  };
}
