/** Somebody who is mentioned in what is typed, by the name as it stands there. */
export interface Mentioned {
  readonly uuid: string;
  readonly name: string;
}

/** The beginning of a name that is being typed right before the caret: `…, @iv|` gives `iv`; null when none is. */
export function nameBeingTyped(text: string, caret: number): string | null {
  return /(?:^|[\s(])@([\p{L}\p{N}.-]{0,40}(?: [\p{L}\p{N}.-]{1,40})?)$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text with the name that is being typed completed, and where the caret is then. */
export function withMention(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const typed = nameBeingTyped(text, caret);
  if (typed === null) return { text, caret };
  const from = caret - typed.length;
  const completed = `${text.slice(0, from)}${name} `;
  return { text: completed + text.slice(caret).replace(/^ /, ''), caret: completed.length };
}

/** What is sent: `@Name` becomes `@[uuid]`, longer names first, so that no name is taken for the beginning of another. */
export function encodeMentions(text: string, mentioned: readonly Mentioned[]): string {
  return mentioned
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((coded, { uuid, name }) => coded.replaceAll(`@${name}`, `@[${uuid}]`), text);
}
