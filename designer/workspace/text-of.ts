import { canonicalText } from '../../engine/language/canonical-text.ts';
import type { Json } from '../model/json.ts';

/** Values never change, so a text is made once for each. */
const known = new WeakMap<object, string>();

/** The canonical text of a value. */
export function textOf(value: Json): string {
  if (value === null || typeof value !== 'object') return canonicalText(value);
  let text = known.get(value);
  if (text === undefined) {
    text = canonicalText(value);
    known.set(value, text);
  }
  return text;
}
