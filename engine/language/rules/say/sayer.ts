import type { FactTypes } from '../fact-type.ts';
import { en } from './words-en.ts';
import { ru } from './words-ru.ts';
import type { Words } from './words.ts';

export interface SayOptions {
  /** How a value of a fact is called, for example the title of a choice or an amount with its currency. */
  readonly valueName?: (path: string, value: string | number | boolean) => string | undefined;
  /** With the types a sentence is more exact: "is before" for instants, "is not set" for texts. */
  readonly types?: FactTypes;
}

/** A clause, and how it is joined inside: the outer clause decides whether it needs brackets. */
export interface Phrase {
  readonly text: string;
  readonly join?: 'and' | 'or' | 'if';
}

/** What a sentence is said with. */
export interface Sayer extends SayOptions {
  /** Says a clause inside another one; kept here because clauses and values contain each other. */
  readonly phrase: (node: unknown, not: boolean, sayer: Sayer) => Phrase;
  readonly words: Words;
  readonly names: (path: string) => string;
  /** Inside `some`, `all`, `none`: the path of the list and what its item is called. */
  readonly item?: { readonly path: string; readonly subject: string };
}

export function newSayer(
  say: Sayer['phrase'],
  names: (path: string) => string,
  lang: 'en' | 'ru',
  options: SayOptions,
): Sayer {
  return { phrase: say, words: lang === 'ru' ? ru : en, names, valueName: options.valueName, types: options.types };
}

/** The path whose values a fragment has: the list itself for its item. */
export function realPath(path: string, sayer: Sayer): string {
  return path === '' ? (sayer.item?.path ?? '') : path;
}

export function subjectOf(path: string, sayer: Sayer): string {
  if (path === '') return sayer.item?.subject ?? sayer.words.item;
  return path === 'now' ? sayer.words.now : sayer.names(path);
}
