import { readOwn } from '../render/read-own.ts';
import type { ValueType } from './definition.ts';

/** What a type is called in a problem. */
export const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  money: 'an amount in minor units',
  whole: 'a whole number',
  number: 'a number',
  date: 'a date',
  text: 'a text',
  list: 'a list',
  object: 'an object',
  picture: 'a picture',
  person: 'a person',
  any: 'anything',
};

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/;

/** Whether a value is of a type. Nothing is of every type: an empty field prints nothing. */
export function isOf(value: unknown, type: ValueType): boolean {
  if (value === null || value === undefined) return true;
  switch (type) {
    case 'any':
      return true;
    case 'money':
    case 'whole':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && (value === '' || (DATE.test(value) && !Number.isNaN(Date.parse(value))));
    case 'text':
      return typeof value === 'string' || typeof value === 'number';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'picture':
      return typeof value === 'string' || typeof readOwn(value, 'picture') === 'string';
    case 'person':
      return typeof value === 'string' || typeof readOwn(value, 'name') === 'string';
  }
}

/** What a value is, as a problem says it. */
export function whatIs(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'boolean' ? 'yes or no' : 'a number';
}
