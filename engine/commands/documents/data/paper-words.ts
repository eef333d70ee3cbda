import { find, type Pack, type Title } from '../../../language/index.ts';

/** A title in a language of papers; Kazakh falls back to Russian. */
export function titleIn(title: Title, language: string): string {
  return (language === 'en' ? (title.en ?? title.ru) : (title.ru ?? title.en)) ?? '';
}

/** The title of a request type. */
export function typeTitle(pack: Pack, type: string, language: string): string {
  const found = find(pack, 'request-type', type);
  return found === undefined ? type : titleIn(found.title, language);
}
