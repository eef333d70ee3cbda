import { isObject } from '../model/json.ts';
import type { DocumentState } from '../workspace/document-state.ts';

/** The title of a definition as it stands, or as it was before it is taken out; its id where it has none. */
export function titleOf({ key, value, published }: DocumentState, title: (title: unknown) => string): string {
  const own = isObject(value) ? title(value['title']) : '';
  const was = isObject(published?.value) ? title(published.value['title']) : '';
  return own || was || key.id;
}
