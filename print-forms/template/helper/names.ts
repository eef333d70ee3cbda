import { incline } from 'lvovich';
import { readOwn } from '../render/read-own.ts';
import type { HelperCall, HelperDefinition } from './definition.ts';
import { NO_BREAK } from './write-number.ts';

const OWN_FORM: Readonly<Record<string, string>> = { short: 'short', gen: 'genitive', dat: 'dative' };
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Letters that Russian has not: such a name is not declined by Russian rules. */
const NOT_RUSSIAN = /[^А-Яа-яЁё\s-]/;

/** A name in a form: what stands with the person first, then by rules. */
export function nameIn(person: unknown, form: string): string {
  const own = Object.hasOwn(OWN_FORM, form) ? readOwn(person, OWN_FORM[form] ?? '') : undefined;
  if (typeof own === 'string' && own !== '') return own;
  const name = typeof person === 'string' ? person : readOwn(person, 'name');
  if (typeof name !== 'string') return '';
  if (form === 'short') return shortName(name);
  return form === 'gen' || form === 'dat' ? declined(name, form === 'gen' ? 'genitive' : 'dative') : name.trim();
}

/** `Иванов И. И.`; a name in Latin letters has its family name last: `J. Smith`. */
function shortName(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .flatMap((word) => (/\.\p{L}/u.test(word) ? word.split(/(?<=\.)/) : [word]));
  if (words.length < 2) return name.trim();
  const family = CYRILLIC.test(name) ? words.shift() : words.pop();
  const initials = words.map((word) => word.split('-').map(initial).join('-'));
  return (CYRILLIC.test(name) ? [family, ...initials] : [...initials, family]).join(NO_BREAK);
}

function initial(word: string): string {
  const [letter = ''] = word;
  return letter === '' ? '' : `${letter.toUpperCase()}.`;
}

function declined(name: string, form: 'genitive' | 'dative'): string {
  const words = name.trim().split(/\s+/);
  if (NOT_RUSSIAN.test(name) || words.length < 2 || words.length > 3) return name.trim();
  const [last = '', first = '', middle] = words;
  const found = incline({ last, first, ...(middle !== undefined && { middle }) }, form);
  return [found.last, found.first, found.middle].filter((word) => typeof word === 'string' && word !== '').join(' ');
}

/** Helpers that write names. */
export const NAME_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'fio',
    signature: 'fio person ["short" | "full" | "gen" | "dat"]',
    about: {
      en: 'The name of a person (or of whoever has a `name`): short with initials, full, genitive, dative. The person’s own `short`, `genitive`, `dative` come before the rules.',
      ru: 'Имя человека (или того, у кого есть `name`): с инициалами, полностью, в родительном, в дательном. Собственные `short`, `genitive`, `dative` человека важнее правил.',
    },
    example: '{{fio seller.signer}} · {{fio seller.signer "gen"}}',
    gives: 'Воробей Л. И. · Воробья Льва Ильича',
    does: 'value',
    takes: [
      { name: 'person', type: 'person' },
      { name: 'form', type: 'text', optional: true, choices: ['short', 'full', 'gen', 'dat'] },
    ],
    call: ({ values: [person, form] }: HelperCall) => nameIn(person, typeof form === 'string' ? form : 'short'),
  },
];
