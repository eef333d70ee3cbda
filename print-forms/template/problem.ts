import { PROBLEM_WORDS } from './problem-words.ts';

/** A place in a text, both counted from 1. */
export interface At {
  readonly line: number;
  readonly column: number;
}

export type Rule = keyof typeof PROBLEM_WORDS;
export type ProblemValues = Readonly<Record<string, string | number>>;

/** What is wrong with a template or a style, and where. `message` is English; `problemText` says it in another language. */
export interface TemplateProblem extends At {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly near?: string;
  readonly values?: ProblemValues;
}

export const START: At = { line: 1, column: 1 };

/** A problem of one of our rules at a place; `near` among the values is what it is about. */
export function problem(
  rule: Rule,
  { line, column }: At,
  values: ProblemValues = {},
  severity: TemplateProblem['severity'] = 'error',
): TemplateProblem {
  const near = Object.hasOwn(values, 'near') ? String(values['near']) : undefined;
  const message = filled(PROBLEM_WORDS[rule].en, values, 'en');
  return { rule, line, column, message, severity, ...(near !== undefined && { near }), values };
}

/** The words of a problem in the language of whoever reads it. */
export function problemText({ rule, values = {}, message }: TemplateProblem, language: 'en' | 'ru'): string {
  return Object.hasOwn(PROBLEM_WORDS, rule) ? filled(PROBLEM_WORDS[rule as Rule][language], values, language) : message;
}

const MEANT = { en: '; did you mean "{meant}"?', ru: '; может быть, «{meant}»?' } as const;

function filled(words: string, values: ProblemValues, language: 'en' | 'ru'): string {
  const hint = Object.hasOwn(values, 'meant') ? MEANT[language].replace('{meant}', () => String(values['meant'])) : '';
  return words.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    if (name === 'hint') return hint;
    return Object.hasOwn(values, name) ? translated(String(values[name]), language) : place;
  });
}

/** Kinds of values that problems name, in Russian. */
const KINDS: Readonly<Record<string, string>> = {
  'a number': 'число',
  'a whole number': 'целое число',
  'an amount in minor units': 'сумма в копейках',
  'a date': 'дата',
  'a text': 'текст',
  'a list': 'список',
  'an object': 'набор полей',
  'a picture': 'картинка',
  'a person': 'человек',
  'yes or no': '«да» или «нет»',
  nothing: 'ничего',
};

function translated(value: string, language: 'en' | 'ru'): string {
  return language === 'ru' && Object.hasOwn(KINDS, value) ? (KINDS[value] ?? value) : value;
}
