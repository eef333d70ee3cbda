import { digitsOf, sum } from '../../../engine/money/index.ts';
import { readPath } from '../render/read-own.ts';
import { type DocumentLanguage, type HelperCall, type HelperDefinition, HelperFault } from './definition.ts';
import { TYPE_WORDS } from './kind-of.ts';
import { textOf } from './text-of.ts';
import { NO_BREAK, writeNumber, writeScaled, writeTrimmed } from './write-number.ts';

const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', KZT: '₸', USD: '$', EUR: '€', GBP: '£', UAH: '₴' };
/** English puts these before the amount; a currency without one stands there by its code. */
const BEFORE: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

export const NO_VAT: Readonly<Record<DocumentLanguage, string>> = { en: 'no VAT', ru: 'Без НДС', kk: 'ҚҚС-сыз' };

/** An amount in minor units without its currency. */
export function moneyText(amount: number, currency: string, language: DocumentLanguage): string {
  return writeScaled(amount, digitsOf(currency), language);
}

/** Basis points: 2200 is `22 %`. */
export function percentText(points: number, language: DocumentLanguage): string {
  return `${writeTrimmed(points, 2, language)}${language === 'en' ? '' : NO_BREAK}%`;
}

function money({ values: [amount, code], options, world }: HelperCall): string {
  if (typeof amount !== 'number') return '';
  const currency = typeof code === 'string' && code !== '' ? code : world.currency;
  const text = moneyText(amount, currency, world.language);
  if (options.get('sign') !== true) return text;
  if (world.language !== 'en') return `${text}${NO_BREAK}${SIGNS[currency] ?? currency}`;
  const bare = text.replace('-', '');
  return `${amount < 0 ? '-' : ''}${BEFORE[currency] ?? currency + NO_BREAK}${bare}`;
}

function num({ values: [value, digits], world }: HelperCall): string {
  if (typeof value !== 'number') return '';
  if (digits === null || digits === undefined) return writeNumber(value, undefined, world.language);
  if (typeof digits !== 'number' || digits < 0 || digits > 10)
    throw new HelperFault('wrong-value', { near: 'num', name: 'digits', wanted: '0–10' });
  return writeNumber(value, digits, world.language);
}

function qty({ values: [thousandths, unit], world }: HelperCall): string {
  if (typeof thousandths !== 'number') return '';
  const text = writeTrimmed(thousandths, 3, world.language);
  const of = textOf(unit);
  return of === '' ? text : `${text}${NO_BREAK}${of}`;
}

function plural({ values: [count, ...forms] }: HelperCall): string {
  if (typeof count !== 'number') return '';
  const language = forms.length > 2 ? 'ru' : 'en';
  const rule = new Intl.PluralRules(language).select(Math.abs(count));
  const index = rule === 'one' ? 0 : rule === 'few' || language === 'en' ? 1 : 2;
  return textOf(forms[index] ?? forms.at(-1));
}

function sumOf({ values: [list, path], world }: HelperCall): number {
  if (!Array.isArray(list)) return 0;
  world.spend(list.length);
  const amounts = list.map((item) => (typeof path === 'string' ? readPath(item, path.split('.')) : item) ?? 0);
  if (!amounts.every((amount): amount is number => Number.isSafeInteger(amount)))
    throw new HelperFault('wrong-value', { near: 'sum', name: 'list', wanted: TYPE_WORDS.money });
  return sum(amounts);
}

/** Helpers that write amounts, quantities and other numbers as people of the language do. */
export const NUMBER_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'money',
    signature: 'money amount [currency] [sign=true]',
    about: {
      en: 'An amount in minor units. The currency is that of the document if none is given; `sign=true` writes its sign.',
      ru: 'Сумма в копейках. Валюта — валюта документа, если не названа другая; `sign=true` пишет её знак.',
    },
    example: '{{money totals.gross}} · {{money totals.gross sign=true}}',
    gives: '1 234 567,80 · 1 234 567,80 ₽',
    does: 'value',
    takes: [
      { name: 'amount', type: 'money' },
      { name: 'currency', type: 'text', optional: true },
    ],
    options: [{ name: 'sign', type: 'any' }],
    reads: [['doc', 'currency']],
    call: money,
  },
  {
    name: 'num',
    signature: 'num value [digits]',
    about: {
      en: 'A number, with so many digits behind the point.',
      ru: 'Число, с заданным количеством знаков после запятой.',
    },
    example: '{{num 1234.5 2}}',
    gives: '1 234,50',
    does: 'value',
    takes: [
      { name: 'value', type: 'number' },
      { name: 'digits', type: 'whole', optional: true },
    ],
    call: num,
  },
  {
    name: 'qty',
    signature: 'qty quantity [unit]',
    about: { en: 'A quantity in thousandths with its unit.', ru: 'Количество в тысячных долях с единицей измерения.' },
    example: '{{qty lines.0.quantity lines.0.unit}}',
    gives: '1,25 ч',
    does: 'value',
    takes: [
      { name: 'quantity', type: 'whole' },
      { name: 'unit', type: 'text', optional: true },
    ],
    call: qty,
  },
  {
    name: 'percent',
    signature: 'percent points',
    about: { en: 'Hundredths of a per cent as per cent.', ru: 'Сотые доли процента в процентах.' },
    example: '{{percent 1050}}',
    gives: '10,5 %',
    does: 'value',
    takes: [{ name: 'points', type: 'whole' }],
    call: ({ values: [points], world }) => (typeof points === 'number' ? percentText(points, world.language) : ''),
  },
  {
    name: 'vatRate',
    signature: 'vatRate points',
    about: {
      en: 'The rate of VAT of a line; where there is none, the words for that.',
      ru: 'Ставка НДС в строке; где её нет — «Без НДС».',
    },
    example: '{{vatRate lines.0.vatRate}} · {{vatRate null}}',
    gives: '22 % · Без НДС',
    does: 'value',
    takes: [{ name: 'points', type: 'whole' }],
    call: ({ values: [points], world }) =>
      typeof points === 'number' ? percentText(points, world.language) : NO_VAT[world.language],
  },
  {
    name: 'plural',
    signature: 'plural count one few [many]',
    about: {
      en: 'The form of a word that fits a number: three forms in Russian, two in English.',
      ru: 'Форма слова при числе: три формы по-русски, две по-английски.',
    },
    example: '{{plural 3 "акт" "акта" "актов"}}',
    gives: 'акта',
    does: 'value',
    takes: [
      { name: 'count', type: 'number' },
      { name: 'one', type: 'text' },
      { name: 'few', type: 'text' },
      { name: 'many', type: 'text', optional: true },
    ],
    call: plural,
  },
  {
    name: 'sum',
    signature: 'sum list [path]',
    about: {
      en: 'The sum of whole numbers in a list, for subtotals. Totals come ready in `totals`.',
      ru: 'Сумма целых чисел из списка, для промежуточных итогов. Итоги готовы в `totals`.',
    },
    example: '{{money (sum lines "gross")}}',
    gives: '1 234 567,80',
    does: 'value',
    takes: [
      { name: 'list', type: 'list' },
      { name: 'path', type: 'text', optional: true },
    ],
    call: sumOf,
  },
];
