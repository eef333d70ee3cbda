/** A database address for people: without the password. */
export function sayDatabase(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1:…@');
}
