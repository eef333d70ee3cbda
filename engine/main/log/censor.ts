const HIDDEN = '…';

/** Names of facts whose value nobody may read. */
const SECRET_NAME =
  /pass(?:word|phrase)|passwd|secret|token|cookie|authorization|credential|signature|totp|recovery|api-?key|private-?key/i;

/** What is a secret by the look of it, wherever it stands in a text. */
const SECRET_LOOKS = [
  // user:password@ of an address
  String.raw`(?<=://[^:@/\s]{0,100}:)[^@\s]+(?=@)`,
  String.raw`(?<=\b(?:Bearer|Basic)\s+)[^\s,;"']+`,
  String.raw`(?<=\breglament_\w+=)[^;\s"']+`,
  String.raw`(?<=[?&#][\w-]*(?:token|code|state|secret|password|signature|key)[\w-]*=)[^&#\s"']+`,
  // A link that lets its holder in, and anything else of 256 bits that is neither hexadecimal nor a uuid.
  String.raw`(?<=/(?:invitation|reset|set-up|setup|password|ticket)/)[\w-]{16,}`,
  String.raw`(?<![\w-])(?=[\w-]*[G-Z])(?=[\w-]*[g-z])(?=[\w-]*\d)[\w-]{40,}`,
];

/** A secret that is shorter could stand in a text by chance. */
const SHORTEST = 6;
const DEEPEST = 8;
const LONGEST = 8000;

/** Gives a copy of a text or of facts in which no secret can be read. */
export interface Censor {
  text(text: string): string;
  facts(facts: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** A censor that knows the secrets of the settings besides everything that looks like one. */
export function censorOf(secrets: readonly (string | null)[]): Censor {
  const known = secrets.filter((secret) => secret !== null && secret.length >= SHORTEST) as string[];
  const forms = new Set(
    known.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
  );
  const pattern = new RegExp([...[...forms].map((form) => RegExp.escape(form)), ...SECRET_LOOKS].join('|'), 'g');
  const text = (value: string): string => value.slice(0, LONGEST).replace(pattern, HIDDEN);

  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint') return String(value);
    if (typeof value === 'function' || typeof value === 'symbol') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEEPEST) return HIDDEN;
    if (value instanceof Date) return value.toJSON();
    if (value instanceof Error) return error(value, depth);
    if (value instanceof Uint8Array) return `${value.length} bytes`;
    if (Array.isArray(value)) return value.slice(0, 100).map((each) => copy(each, depth + 1));
    return object(value, depth);
  };
  const object = (value: object, depth: number): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        text(name),
        SECRET_NAME.test(name) && each !== null && typeof each !== 'boolean' ? HIDDEN : copy(each, depth + 1),
      ]),
    );
  const error = (value: Error, depth: number): Record<string, unknown> => ({
    name: value.name,
    ...object(value, depth),
    message: text(value.message),
    ...(value.stack === undefined ? {} : { stack: text(value.stack) }),
    ...(value.cause === undefined ? {} : { cause: copy(value.cause, depth + 1) }),
  });
  return { text, facts: (facts) => object(facts, 0) };
}
