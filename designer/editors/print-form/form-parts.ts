import type { TemplatesToCheck } from '../../worker/template-messages.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';

export interface Sample {
  readonly id: string;
  readonly title: Json;
  readonly language: string | undefined;
  readonly data: JsonObject;
}

const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type PaperLanguage = (typeof LANGUAGES)[number];

/** A text of a definition; empty when there is none. */
export function textAt(value: JsonObject, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text : '';
}

/** The texts of a map by name, those that are texts. */
export function textsAt(value: JsonObject, name: string): Readonly<Record<string, string>> {
  const map = value[name];
  if (!isObject(map)) return {};
  return Object.fromEntries(
    Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function languagesOf(value: JsonObject): readonly PaperLanguage[] {
  const given = value['languages'];
  const known = LANGUAGES.filter((each) => Array.isArray(given) && given.includes(each));
  return known.length === 0 ? ['ru'] : known;
}

export function schemaOf(value: JsonObject): Json {
  const data = value['data'];
  return (isObject(data) ? data['schema'] : undefined) ?? {};
}

/** Words by language, as far as they can be read. */
export function stringsOf(value: JsonObject): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const strings = value['strings'];
  if (!isObject(strings)) return {};
  return Object.fromEntries(Object.keys(strings).map((language) => [language, textsAt(strings, language)]));
}

export function samplesOf(value: JsonObject): readonly Sample[] {
  const samples = value['samples'];
  return (Array.isArray(samples) ? samples : []).flatMap((sample: Json): Sample[] => {
    if (!isObject(sample) || typeof sample['id'] !== 'string') return [];
    const { id, title = null, language, data } = sample;
    return [
      {
        id,
        title,
        language: typeof language === 'string' ? language : undefined,
        data: isObject(data) ? data : {},
      },
    ];
  });
}

/** Roles of who signs the document. */
export function signersOf(value: JsonObject): readonly string[] {
  const document = value['document'];
  const signers = isObject(document) ? document['signers'] : undefined;
  return (Array.isArray(signers) ? signers : []).flatMap((each: Json) =>
    isObject(each) && typeof each['role'] === 'string' ? [each['role']] : [],
  );
}

/** What the check of templates reads. */
export function templatesOf(value: JsonObject): TemplatesToCheck {
  return {
    template: textAt(value, 'template'),
    style: textAt(value, 'style'),
    partials: textsAt(value, 'partials'),
    strings: stringsOf(value),
    languages: languagesOf(value),
    schema: schemaOf(value),
  };
}
