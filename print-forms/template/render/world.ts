import type { DocumentLanguage, HelperWorld } from '../helper/definition.ts';
import { readOwn, readPath } from './read-own.ts';
import type { RenderOptions } from './render-options.ts';

const PICTURE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
/** Whose words stand in where a language has none. */
const WORDS_OF: Readonly<Record<DocumentLanguage, readonly DocumentLanguage[]>> = {
  en: ['en'],
  ru: ['ru'],
  kk: ['kk', 'ru'],
};

/** Words of a form in a language, Kazakh ones in Russian where there are none. */
export function wordsOf(
  strings: RenderOptions['strings'],
  language: DocumentLanguage,
  key: string,
): string | undefined {
  for (const one of WORDS_OF[language]) {
    const words = readOwn(readOwn(strings, one), key);
    if (typeof words === 'string') return words;
  }
  return undefined;
}

/** What helpers may know of a document. */
export function worldOf(options: RenderOptions, spend: (steps: number) => void): HelperWorld {
  const { data, language, strings, pictures } = options;
  const text = (value: unknown, other: string): string => (typeof value === 'string' && value !== '' ? value : other);
  return {
    language,
    currency: text(options.currency, text(readPath(data, ['doc', 'currency']), 'RUB')),
    timeZone: text(options.timeZone, text(readPath(data, ['doc', 'timeZone']), 'UTC')),
    field: (...path) => readPath(data, path),
    words: (key) => wordsOf(strings, language, key),
    picture(value) {
      const id = typeof value === 'string' ? value : readOwn(value, 'picture');
      const address = typeof id === 'string' ? readOwn(pictures, id) : undefined;
      return typeof address === 'string' && PICTURE.test(address) ? address : undefined;
    },
    spend,
  };
}
