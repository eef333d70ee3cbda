import { fill, type Language } from '../../presenters/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** The words of the pages in one language. */
export type Words = typeof en;

const WORDS: Readonly<Record<Language, Words>> = { en, ru };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

/** Forms of a text by what `Intl.PluralRules` says of the count; each language has the forms it needs. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form for `count`, filled with it and `values`. */
export function plural(
  forms: Forms,
  count: number,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count, ...values });
}
