/** No name that a schema allows is longer; what is longer came from a stranger's text. */
const LONGEST_WORD = 150;
const LONGEST = 1500;

/**
 * A message or remedy as people can read it, whatever a definition held: no word is longer than 150 characters and the
 * whole no longer than 1500; what is cut ends with an ellipsis.
 */
export function readable(text: string): string {
  const words = text.replace(/\S{150,}/gu, (word) => `${word.slice(0, LONGEST_WORD - 1).toWellFormed()}…`);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words;
}
