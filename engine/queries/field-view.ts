import type { FactValue, FieldDefinition, Title } from '../language/index.ts';
import type { Titled } from './titles.ts';

/** What a value must keep to; null where there is no limit. Of money in minor units. */
export interface FieldLimits {
  readonly min: number | null;
  readonly max: number | null;
  /** Characters. */
  readonly maxLength: number | null;
}

/** A field with its value, and all that a form needs to ask for it. Money is integer minor units. */
export interface FieldView extends Pick<FieldDefinition, 'id' | 'title' | 'type'>, FieldLimits {
  readonly hint: Title | null;
  readonly unit: string | null;
  /** The choices it has. */
  readonly options: readonly Titled[];
  readonly value: FactValue;
}

export function fieldView(field: FieldDefinition, value: FactValue): FieldView {
  const { id, title, type, hint, unit, options } = field;
  return {
    id,
    title,
    type,
    hint: hint ?? null,
    unit: unit ?? null,
    ...limitsOf(field),
    options: options ?? [],
    value,
  };
}

export function limitsOf({ min, max, maxLength }: Pick<FieldDefinition, 'min' | 'max' | 'maxLength'>): FieldLimits {
  return { min: min ?? null, max: max ?? null, maxLength: maxLength ?? null };
}
