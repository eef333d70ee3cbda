/** The text on one line: white space of any kind is one space, and none at the ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
