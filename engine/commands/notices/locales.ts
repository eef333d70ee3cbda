import type { Title } from '../../language/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

type Words = typeof en;

/** A sentence in every language; `values` are given in each, or the same in all. */
export function sayInAll(sentence: keyof Words, values: Readonly<Record<string, string | Title>>): Title {
  return { en: fill(en[sentence], values, 'en'), ru: fill(ru[sentence], values, 'ru') };
}

function fill(text: string, values: Readonly<Record<string, string | Title>>, language: 'en' | 'ru'): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || typeof value === 'string') return value ?? whole;
    return value[language] ?? value.en ?? value.ru ?? '';
  });
}
