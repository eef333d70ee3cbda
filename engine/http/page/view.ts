import type { Request } from 'express';
import { type Language, LANGUAGES } from '../../presenters/index.ts';
import type { PackView, PersonItem } from '../../queries/index.ts';
import { type Words, wordsIn } from './words.ts';

/** What every page knows of whoever looks at it. */
export interface View {
  readonly language: Language;
  readonly words: Words;
  readonly now: Date;
  /** Who is signed in; null on the pages by which one gets in, and on those made without the database. */
  readonly person: PersonItem | null;
  readonly pack: PackView | null;
  /** True when he may read definitions: then the designer is open to him. */
  readonly designs: boolean;
  /** Path and words of the address, to stay where one is when the language changes. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly languageChosen: boolean;
}

/** Words of an address; what is undefined or null is left out. */
export type LinkQuery = Readonly<Record<string, string | undefined | null>>;

/** The language asked for by `?lang`, else the first of the browser's that we speak, else English. */
export function languageOf(request: Request): { language: Language; chosen: boolean } {
  const { lang } = request.query;
  const chosen = LANGUAGES.find((each) => each === lang);
  if (chosen !== undefined) return { language: chosen, chosen: true };
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return { language: accepted === 'ru' ? 'ru' : 'en', chosen: false };
}

/** A view for pages that must not ask the database. */
export function bareView(request: Request): View {
  const { language, chosen } = languageOf(request);
  const query = Object.fromEntries(
    Object.entries(request.query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const words = wordsIn(language);
  return {
    language,
    words,
    now: new Date(),
    person: null,
    pack: null,
    designs: false,
    path: request.path,
    query,
    languageChosen: chosen,
  };
}

/** An address of ours that keeps the chosen language. */
export function link(view: View, path: string, query: LinkQuery = {}): string {
  const kept: LinkQuery = { lang: view.languageChosen ? view.language : undefined };
  const words = Object.entries({ ...query, ...kept, ...only(query, ['lang']) }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  const text = new URLSearchParams(words).toString();
  return text === '' ? path : `${path}?${text}`;
}

function only(query: LinkQuery, names: readonly string[]): LinkQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name)));
}
