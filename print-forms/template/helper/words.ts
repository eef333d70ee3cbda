import { inWords } from '../../../engine/money/index.ts';
import { escape } from '../render/escape.ts';
import { Html } from '../render/html.ts';
import { type HelperCall, type HelperDefinition, HelperFault } from './definition.ts';
import { textOf } from './text-of.ts';

function amountInWords({ values: [amount, code], options, world }: HelperCall): string {
  if (typeof amount !== 'number') return '';
  const currency = typeof code === 'string' && code !== '' ? code : world.currency;
  const words = inWords(amount, currency, world.language);
  return options.get('lower') === true ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function translate({ values: [key], options, world }: HelperCall): string {
  const name = textOf(key);
  const words = world.words(name);
  if (words === undefined) throw new HelperFault('missing-string', { near: name, language: world.language });
  return words.replaceAll(/\{(\w+)\}/g, (place, option: string) => {
    const value = options.get(option);
    return value === undefined || value === null ? place : textOf(value);
  });
}

function join({ values: [list, between], world }: HelperCall): string {
  if (!Array.isArray(list)) return '';
  world.spend(list.length);
  const texts = list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  return texts.join(typeof between === 'string' ? between : ', ');
}

/** Helpers that give words. */
export const WORD_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'inWords',
    signature: 'inWords amount [currency] [lower=true]',
    about: {
      en: 'An amount in words, with a capital letter unless `lower=true`.',
      ru: 'Сумма прописью, с заглавной буквы, если не `lower=true`.',
    },
    example: '{{inWords 2101}}',
    gives: 'Двадцать один рубль 01 копейка',
    does: 'value',
    takes: [
      { name: 'amount', type: 'money' },
      { name: 'currency', type: 'text', optional: true },
    ],
    options: [{ name: 'lower', type: 'any' }],
    reads: [['doc', 'currency']],
    call: amountInWords,
  },
  {
    name: 't',
    signature: 't key [name=value …]',
    about: {
      en: 'Words of the form in the language of the document; `{name}` in them is a place for an option.',
      ru: 'Слова формы на языке документа; `{name}` в них — место для параметра.',
    },
    example: '{{t "validUntil" date=(date doc.date)}}',
    gives: 'Действует до 30.11.2026',
    does: 'value',
    takes: [{ name: 'key', type: 'text' }],
    freeOptions: true,
    call: translate,
  },
  {
    name: 'join',
    signature: 'join list [between]',
    about: { en: 'The texts of a list in one line.', ru: 'Тексты списка в одну строку.' },
    example: '{{join fields.tags "; "}}',
    gives: 'срочно; гарантия',
    does: 'value',
    takes: [
      { name: 'list', type: 'list' },
      { name: 'between', type: 'text', optional: true },
    ],
    call: join,
  },
  {
    name: 'multiline',
    signature: 'multiline text',
    about: { en: 'A text with its line breaks.', ru: 'Текст с его переносами строк.' },
    example: '{{multiline request.description}}',
    gives: 'Не морозит.<br>Шумит компрессор.',
    does: 'inline',
    takes: [{ name: 'text', type: 'text' }],
    call: ({ values: [text] }) => new Html(escape(textOf(text)).replaceAll(/\r?\n/g, '<br>')),
  },
];
