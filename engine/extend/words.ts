import { join } from 'node:path';
import type { Faults } from './fault.ts';
import { isObject, readJson } from './read-json.ts';

export const LANGUAGES = ['en', 'ru'] as const;
export type WordsLanguage = (typeof LANGUAGES)[number];

/** Texts of a plugin in both languages. */
export interface Words {
  /** The text of a key with its places `{name}` filled in; the key itself when there is no such text. */
  say(language: WordsLanguage, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Every text of a language by its key. */
  readonly texts: Readonly<Record<WordsLanguage, Readonly<Record<string, string>>>>;
}

type Texts = Readonly<Record<string, string>>;

/** Reads `locales/en.json` and `locales/ru.json`; a plugin without texts has neither. Both must have the same keys. */
export async function readWords(plugin: string, folder: string, faults: Faults): Promise<Words> {
  const texts = {
    en: await readTexts(plugin, folder, 'en', faults),
    ru: await readTexts(plugin, folder, 'ru', faults),
  };
  if (texts.en !== undefined && texts.ru !== undefined) {
    tellMissing(plugin, 'ru', texts.en, texts.ru, faults);
    tellMissing(plugin, 'en', texts.ru, texts.en, faults);
  }
  return wordsOf({ en: texts.en ?? {}, ru: texts.ru ?? {} });
}

export function wordsOf(texts: Readonly<Record<WordsLanguage, Texts>>): Words {
  return {
    texts,
    say(language, key, values = {}) {
      const text = Object.hasOwn(texts[language], key) ? (texts[language][key] as string) : key;
      return text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
        Object.hasOwn(values, name) ? String(values[name]) : place,
      );
    },
  };
}

/** Undefined when it is told already what is wrong; no file is a file without texts. */
async function readTexts(
  plugin: string,
  folder: string,
  language: WordsLanguage,
  faults: Faults,
): Promise<Texts | undefined> {
  const file = `locales/${language}.json`;
  const read = await readJson(join(folder, file));
  if ('reason' in read) {
    if (read.missing) return {};
    faults.add('PLUGIN_WORDS_INVALID', { plugin, file, reason: read.reason }, file);
    return undefined;
  }
  if (isObject(read.value) && Object.values(read.value).every((text) => typeof text === 'string')) {
    return read.value as Texts;
  }
  faults.add('PLUGIN_WORDS_INVALID', { plugin, file, reason: 'expected one object of texts by key' }, file);
  return undefined;
}

function tellMissing(plugin: string, language: WordsLanguage, all: Texts, some: Texts, faults: Faults): void {
  const file = `locales/${language}.json`;
  for (const key of Object.keys(all).filter((each) => !Object.hasOwn(some, each))) {
    faults.add('PLUGIN_WORDS_INVALID', { plugin, file, reason: `the text "${key}" is missing` }, `${file}/${key}`);
  }
}
