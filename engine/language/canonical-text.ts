/**
 * The one text of a value: no white space, keys in the author's order, because XState's result depends on the order of
 * states and transitions. Equal definitions written with other white space have equal texts.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value);
}
