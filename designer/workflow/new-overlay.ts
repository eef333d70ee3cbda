import { LANGUAGES, type Language, listIn } from '../../ui/i18n/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';

export type Titles = Readonly<Record<Language, string>>;

interface NewOverlay {
  readonly base: Json;
  readonly id: string;
  /** A language without words is left out. */
  readonly title: Titles;
  readonly clients: readonly string[];
}

/** What the terms of these clients are called until somebody calls them otherwise; empty without clients. */
export function proposedTitles(names: readonly string[]): Titles {
  if (names.length === 0) return { en: '', ru: '' };
  return { en: `Terms of ${listIn(names, 'en')}`, ru: `Условия: ${listIn(names, 'ru')}` };
}

/** An overlay for clients that changes nothing yet; null when the base cannot be named. */
export function newOverlay({ base, id, title, clients }: NewOverlay): Json | null {
  if (!isObject(base) || typeof base.id !== 'string') return null;
  const schema = typeof base.$schema === 'string' ? base.$schema : 'workflow.schema.json';
  const words = LANGUAGES.map((language) => [language, title[language].trim()] as const);
  return {
    $schema: schema.replace(/workflow\.schema\.json$/, 'workflow-overlay.schema.json'),
    id,
    title: Object.fromEntries(words.filter(([, text]) => text !== '')),
    base: base.id,
    clients,
    operations: [],
  };
}

/** Whom an overlay is for, when it lies on this base. */
export function clientsOn(overlay: Json, base: Json): string[] {
  if (!isObject(overlay) || !isObject(base) || overlay.base !== base.id) return [];
  return isList(overlay.clients) ? overlay.clients.map(String) : [];
}
