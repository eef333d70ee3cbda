import type { Log, LogFacts } from '../log.ts';

const BLACK = '[secret]';
/** Shorter ones would blacken half of every text; a schema of settings should ask for more. */
const SHORTEST = 4;
const DEEPEST = 6;

/** Takes the secrets out of a text, and out of all texts inside a value. */
export interface Blackener {
  /** What is no text is made one first. */
  readonly text: (text: unknown) => string;
  readonly value: (value: unknown) => unknown;
}

export function blackener(secrets: readonly string[]): Blackener {
  // The longest first: a part of it may be a secret, too. As it stands, and as an address would carry it.
  const all = [...new Set(secrets.flatMap(variants))]
    .filter((secret) => secret.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
  const text = (words: unknown): string => all.reduce((rest, secret) => rest.replaceAll(secret, BLACK), String(words));
  const value = (given: unknown, depth = 0): unknown => {
    if (typeof given === 'string') return text(given);
    if (typeof given !== 'object' || given === null) return given;
    if (given instanceof Error) return text(given.message);
    if (given instanceof Date) return given;
    if (depth >= DEEPEST) return '…';
    if (Array.isArray(given)) return given.map((each) => value(each, depth + 1));
    return Object.fromEntries(Object.entries(given).map(([key, each]) => [text(key), value(each, depth + 1)]));
  };
  return { text, value: (given) => value(given) };
}

/** How a secret may come back: as it stands, inside another address, and, when it is an address, as it is called there. */
function variants(secret: string): string[] {
  const plain = [secret, encodeURIComponent(secret)];
  if (!URL.canParse(secret)) return plain;
  const { href, pathname, search } = new URL(secret);
  return [...plain, href, pathname + search];
}

/** A log that names the plugin in each line and has no secrets. */
export function blackenedLog(log: Log, plugin: string, { text, value }: Blackener): Log {
  const write =
    (level: keyof Log) =>
    (message: string, facts: LogFacts = {}): void =>
      log[level](text(message), { ...(value(facts) as LogFacts), plugin });
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
