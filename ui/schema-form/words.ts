import type { Language } from '../i18n/index.ts';
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import type { SchemaNode } from './schema-node.ts';

interface PlaceWords {
  readonly title?: string;
  readonly hint?: string;
  /** Of the values that may be chosen. */
  readonly values?: Readonly<Record<string, string>>;
}

interface FormTexts {
  /** By place of the schema: `checklist.item.type`. */
  readonly places: Readonly<Record<string, PlaceWords>>;
  readonly form: Readonly<Record<string, string>>;
}

const TEXTS: Readonly<Record<Language, FormTexts>> = { en, ru };

/** The key of a place in the table of words: `checklist.schema.json#/$defs/item/properties/type` is `checklist.item.type`. */
export function wordKey(place: string): string {
  const [file = '', pointer = ''] = place.split('#');
  const steps = pointer.split('/').filter((step) => step !== '' && step !== '$defs' && step !== 'properties');
  return [file.replace('.schema.json', ''), ...steps].join('.');
}

function wordsAt(node: SchemaNode, language: Language): readonly PlaceWords[] {
  return node.places.flatMap((place) => TEXTS[language].places[wordKey(place)] ?? []);
}

/** What people call a value of this schema; what the schema itself says, or `name`, where the table has no words. */
export function titleOf(node: SchemaNode, name: string, language: Language): string {
  const said = wordsAt(node, language).find(({ title }) => title !== undefined)?.title;
  const own = node.sources[0]?.schema['title'];
  return said ?? (typeof own === 'string' ? own : humanName(name));
}

/** One sentence of help for a value; undefined when none is needed. */
export function hintOf(node: SchemaNode, language: Language): string | undefined {
  const said = wordsAt(node, language).find(({ hint }) => hint !== undefined)?.hint;
  const own = node.sources[0]?.schema['description'];
  const known = node.places.some((place) => TEXTS[language].places[wordKey(place)] !== undefined);
  return said ?? (typeof own === 'string' && !known ? own : undefined);
}

/** What people call one of the values that may be chosen. */
export function valueTitle(node: SchemaNode, value: unknown, language: Language): string {
  const key = String(value);
  return wordsAt(node, language).find(({ values }) => values?.[key] !== undefined)?.values?.[key] ?? key;
}

/** A text of the form itself, with `{{name}}` replaced. Throws for a text that is not there. */
export function formText(
  key: string,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = TEXTS[language].form[key];
  if (text === undefined) throw new Error(`the form has no words for ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** `clientRequired` and `print-forms` as words: "Client required", "Print forms". */
function humanName(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
