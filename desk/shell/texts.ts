import type { Language, Texts } from '../../ui/i18n/index.ts';

/** One piece for each language: a page needs no further call for the words of another area. */
export async function loadTexts(language: Language): Promise<Texts> {
  const { texts } = language === 'ru' ? await import('./texts-ru.ts') : await import('./texts-en.ts');
  return texts;
}
