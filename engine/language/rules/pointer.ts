/** One step of a JSON pointer, with its slash. The operator `/` is a key too, so escaping matters. */
export function step(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
