import type { ChecklistItem, FieldDefinition } from './definitions.generated.ts';
import type { FactValue } from './facts.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const PHONE = /^\+?[0-9][0-9 ()-]{2,30}$/;
const EMAIL = /^[^\s@]{1,100}@[^\s@.]{1,100}(\.[^\s@.]{1,100}){1,10}$/;
const DEFAULT_LENGTH = { text: 500, multiline: 20000, phone: 32, email: 254 } as const;

type Shape = Pick<FieldDefinition, 'min' | 'max' | 'maxLength' | 'options'>;

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

/** Why `value` cannot stand in the checklist item, or null when it can. Null takes the tick back. */
export function checklistValueProblem(item: ChecklistItem, value: unknown): string | null {
  if (value === null) return null;
  switch (item.type) {
    case 'check':
      return value === true ? null : expected('true, or null to take the tick back', value);
    case 'text':
      return value === '' ? 'expected a text, got an empty one' : textProblem(value, item.maxLength ?? 2000);
    case 'number':
      return numberProblem(value, item, false);
    case 'choice':
      return choiceProblem(value, item);
    case 'photo':
    case 'signature':
      return typeof value === 'string' && value !== '' && value.length <= 200 ? null : expected('a stored file', value);
  }
}

/** True when a field counts as not filled in. */
export function isEmptyValue(value: FactValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function textProblem(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string') return expected('a text', value);
  return value.length <= maxLength ? null : `expected at most ${maxLength} characters, got ${value.length}`;
}

function patternProblem(value: unknown, pattern: RegExp, what: string): string | null {
  return pattern.test(value as string) ? null : expected(what, value);
}

function numberProblem(value: unknown, { min, max }: Shape, whole: boolean): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return expected('a number', value);
  if (whole && !Number.isSafeInteger(value)) return expected('a whole number', value);
  if (min !== undefined && value < min) return `expected at least ${min}, got ${value}`;
  if (max !== undefined && value > max) return `expected at most ${max}, got ${value}`;
  return null;
}

function choiceProblem(value: unknown, { options = [] }: Shape): string | null {
  return options.some((option) => option.id === value) ? null : expected(oneOf(options), value);
}

function choicesProblem(value: unknown, { options = [] }: Shape): string | null {
  if (!Array.isArray(value)) return expected('a list', value);
  if (new Set(value).size !== value.length) return 'expected each choice once';
  const odd = value.find((each) => !options.some((option) => option.id === each));
  return odd === undefined ? null : expected(oneOf(options), odd);
}

function oneOf(options: readonly { id: string }[]): string {
  const ids = options.slice(0, 20).map((option) => option.id);
  return `one of ${ids.join(', ')}${options.length > ids.length ? ' …' : ''}`;
}

/** The text has the pattern and is a day that exists: 2026-02-30 is refused. */
function isRealDate(value: unknown, pattern: RegExp): boolean {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value.slice(0, 10);
}

function expected(what: string, value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return `expected ${what}, got ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}
