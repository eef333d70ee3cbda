const TOKEN = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/gi;
const MOST = 50;

/** Uuids of the people whom a text mentions as `@[uuid]`: each once, at most 50. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].map(([, uuid = '']) => uuid.toLowerCase()))].slice(0, MOST);
}

/** The text with names for the people it mentions; whom `nameOf` does not know is called by `unknown`. */
export function sayMentions(text: string, nameOf: (uuid: string) => string | undefined, unknown: string): string {
  return text.replace(TOKEN, (_, uuid: string) => `@${nameOf(uuid.toLowerCase()) ?? unknown}`);
}
