import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as formats from './formats.ts';
import type { Words } from './words.ts';

/** Texts of a namespace, and how the chosen language writes what is no text. */
export interface Say {
  /** The text of a key, with values put into it; `count` chooses the form of the plural. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly language: formats.Language;
  /** A title of a definition in the language, or in any that it has; empty when it has none. */
  readonly title: (title: unknown) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  readonly date: (instant: formats.Instant) => string;
  /** A day without a time, `2026-11-22`. */
  readonly day: (day: string) => string;
  /** "2 minutes ago"; does not move by itself. */
  readonly ago: (instant: formats.Instant) => string;
  /** "2 hr 15 min" of milliseconds or of a duration as definitions write it. */
  readonly duration: (duration: number | string) => string;
  /** The same of milliseconds, in no more than two units. */
  readonly rough: (ms: number) => string;
}

/** The words of one area of the screen, such as `useWords('canvas')`; drawn anew when the language changes. */
export function useWords(namespace: string): Say {
  const { t, i18n } = useTranslation(namespace);
  const language = i18n.language === 'ru' ? 'ru' : 'en';
  return useMemo(
    () => ({
      t: (key, values = {}) => t(key, { ...values }),
      language,
      title: (title) => formats.titleIn(title, language),
      list: (items) => formats.listIn(items, language),
      number: (value) => formats.numberIn(value, language),
      date: (instant) => formats.dateIn(instant, language),
      day: (day) => formats.dayIn(day, language),
      ago: (instant) => formats.agoIn(instant, Date.now(), language),
      duration: (duration) => formats.durationIn(duration, language),
      rough: (ms) => formats.roughlyIn(ms, language),
    }),
    [t, language],
  );
}

export const WordsContext = createContext<Words | null>(null);

/** Shows another language. */
export function useChooseLanguage(): (language: formats.Language) => Promise<void> {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('there are no words around this');
  return words.choose;
}
