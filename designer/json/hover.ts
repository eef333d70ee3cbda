import type { Kind } from '../../engine/language/index.ts';
import { hintOf, stepsOf, titleOf } from '../../ui/schema-form/schema.ts';
import { schemasAt } from './schema-at.ts';
import { parseJson } from './text-problems.ts';
import { placesIn, type TextRange } from './text-places.ts';

/** What is said of the property or value at a position; null where the schema says nothing. */
export function hoverAt(
  text: string,
  position: number,
  kind: Kind,
  language: 'en' | 'ru',
): (TextRange & { readonly text: string }) | null {
  const at = placesIn(text).valueAt(position);
  if (at === undefined || at.pointer === '') return null;
  const [node] = schemasAt(kind, at.pointer, parseJson(text));
  if (node === undefined) return null;
  const title = titleOf(node, stepsOf(at.pointer).at(-1) ?? '', language);
  const hint = hintOf(node, language);
  return { from: at.from, to: at.to, text: hint === undefined ? title : `${title}. ${hint}` };
}
