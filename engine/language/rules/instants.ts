const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds since 1970 of an ISO 8601 instant with its time zone; undefined for any other text. */
export function instantOf(text: string): number | undefined {
  // Most texts are no instants, and a look at one character is cheaper than a regular expression.
  if (text.length < 17 || text[10] !== 'T' || !INSTANT.test(text)) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) || !isDate(text.slice(0, 10)) ? undefined : millis;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || !DATE.test(text)) return false;
  const millis = Date.parse(text);
  // 30 February parses in some engines, as the 2nd of March.
  return !Number.isNaN(millis) && new Date(millis).getUTCDate() === Number(text.slice(8));
}

/** True for an ISO 8601 instant with its time zone. */
export function isInstant(text: string): boolean {
  return instantOf(text) !== undefined;
}
