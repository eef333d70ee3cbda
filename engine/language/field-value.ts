import type { FieldDefinition } from './definitions.generated.ts';
import type { FactValue } from './facts.ts';
import { choiceProblem, choicesProblem, expected, numberProblem, textProblem } from './value-problem.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const PHONE = /^\+?[0-9][0-9 ()-]{2,30}$/;
const EMAIL = /^[^\s@]{1,100}@[^\s@.]{1,100}(\.[^\s@.]{1,100}){1,10}$/;
const DEFAULT_LENGTH = { text: 500, multiline: 20000, phone: 32, email: 254 } as const;

/** Why `value` cannot be a value of the field, as "expected …, got …", or null when it can. Null clears any field. */
export function fieldValueProblem(field: FieldDefinition, value: unknown): string | null {
  if (value === null) return null;
  switch (field.type) {
    case 'text':
    case 'multiline':
      return textProblem(value, field.maxLength ?? DEFAULT_LENGTH[field.type]);
    case 'phone':
      return textProblem(value, DEFAULT_LENGTH.phone) ?? patternProblem(value, PHONE, 'a phone number');
    case 'email':
      return textProblem(value, DEFAULT_LENGTH.email) ?? patternProblem(value, EMAIL, 'an e-mail address');
    case 'number':
      return numberProblem(value, field, false);
    case 'integer':
    case 'money':
      return numberProblem(value, field, true);
    case 'boolean':
      return typeof value === 'boolean' ? null : expected('true or false', value);
    case 'date':
      return isRealDate(value, DATE) ? null : expected('a date YYYY-MM-DD', value);
    case 'datetime':
      return isRealDate(value, INSTANT) ? null : expected('an instant in UTC like 2026-01-31T08:00:00Z', value);
    case 'choice':
      return choiceProblem(value, field);
    case 'choices':
      return choicesProblem(value, field);
  }
}

/** True when a field counts as not filled in. */
export function isEmptyValue(value: FactValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function patternProblem(value: unknown, pattern: RegExp, what: string): string | null {
  return pattern.test(value as string) ? null : expected(what, value);
}

/** The text has the pattern and is a day that exists: 2026-02-30 is refused. */
function isRealDate(value: unknown, pattern: RegExp): boolean {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value.slice(0, 10);
}
