import type { HelperDefinition } from './definition.ts';
import { isEmpty } from '../render/is-empty.ts';

const holds = (value: unknown): boolean => value !== 0 && !isEmpty(value);
const compared = (a: unknown, b: unknown): number | undefined => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
};

const TWO = [
  { name: 'a', type: 'any' },
  { name: 'b', type: 'any' },
] as const;
const MANY = [
  { name: 'a', type: 'any' },
  { name: 'b', type: 'any', more: true },
] as const;

/** Helpers that compare and choose; they stand in parentheses: `{{#if (eq status "void")}}`. */
export const LOGIC_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'eq',
    signature: 'eq a b',
    about: { en: 'Whether both are the same.', ru: 'Одинаковы ли оба.' },
    example: '{{#if (eq doc.language "ru")}}да{{/if}}',
    gives: 'да',
    does: 'value',
    takes: TWO,
    call: ({ values: [a, b] }) => a === b,
  },
  {
    name: 'ne',
    signature: 'ne a b',
    about: { en: 'Whether they differ.', ru: 'Различаются ли.' },
    example: '{{#if (ne doc.language "ru")}}да{{else}}нет{{/if}}',
    gives: 'нет',
    does: 'value',
    takes: TWO,
    call: ({ values: [a, b] }) => a !== b,
  },
  {
    name: 'gt',
    signature: 'gt a b',
    about: { en: 'Whether the first number (or day) is greater.', ru: 'Больше ли первое число (или позже ли день).' },
    example: '{{#if (gt totals.discount 0)}}со скидкой{{/if}}',
    gives: 'со скидкой',
    does: 'value',
    takes: TWO,
    call: ({ values: [a, b] }) => (compared(a, b) ?? 0) > 0,
  },
  {
    name: 'lt',
    signature: 'lt a b',
    about: { en: 'Whether the first number (or day) is less.', ru: 'Меньше ли первое число (или раньше ли день).' },
    example: '{{#if (lt period.from period.to)}}да{{/if}}',
    gives: 'да',
    does: 'value',
    takes: TWO,
    call: ({ values: [a, b] }) => (compared(a, b) ?? 0) < 0,
  },
  {
    name: 'and',
    signature: 'and a b …',
    about: { en: 'Whether all hold: none is empty, no or 0.', ru: 'Верны ли все: ни одно не пусто, не «нет» и не 0.' },
    example: '{{#if (and client.name seller.name)}}да{{/if}}',
    gives: 'да',
    does: 'value',
    takes: MANY,
    call: ({ values }) => values.every(holds),
  },
  {
    name: 'or',
    signature: 'or a b …',
    about: { en: 'Whether at least one holds.', ru: 'Верно ли хоть одно.' },
    example: '{{#if (or client.fax client.name)}}да{{/if}}',
    gives: 'да',
    does: 'value',
    takes: MANY,
    call: ({ values }) => values.some(holds),
  },
  {
    name: 'not',
    signature: 'not a',
    about: { en: 'Whether it does not hold.', ru: 'Неверно ли.' },
    example: '{{#if (not client.fax)}}факса нет{{/if}}',
    gives: 'факса нет',
    does: 'value',
    takes: [{ name: 'a', type: 'any' }],
    call: ({ values: [value] }) => !holds(value),
  },
  {
    name: 'in',
    signature: 'in value list | in value a b …',
    about: {
      en: 'Whether the value is in a list, or one of those named.',
      ru: 'Есть ли значение в списке или среди названных.',
    },
    example: '{{#if (in doc.language "ru" "kk")}}да{{/if}}',
    gives: 'да',
    does: 'value',
    takes: MANY,
    call: ({ values: [value, ...rest], world }) => {
      const [list] = rest;
      const among = rest.length === 1 && Array.isArray(list) ? (list as readonly unknown[]) : rest;
      world.spend(among.length);
      return among.includes(value);
    },
  },
  {
    name: 'default',
    signature: 'default value other',
    about: { en: 'The value, or the other where it is empty.', ru: 'Значение, а если оно пусто — другое.' },
    example: '{{default client.fax "—"}}',
    gives: '—',
    does: 'value',
    takes: TWO,
    call: ({ values: [value, other] }) => (isEmpty(value) ? other : value),
  },
];
