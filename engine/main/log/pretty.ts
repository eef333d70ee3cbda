/** A line of the log as an object, as pino writes it. */
interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg?: string;
  readonly error?: Told;
  readonly [name: string]: unknown;
}

interface Told {
  readonly message?: string;
  readonly stack?: string;
  readonly cause?: unknown;
}

/** One JSON line of the log as people read it: time, level, message, facts; the stack of an error below. */
export function prettyLine(json: string): string {
  const { time, level, msg = '', error, ...facts } = JSON.parse(json) as Line;
  const told = Object.entries(facts)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'string' && /^[^\s"]+$/.test(value) ? value : JSON.stringify(value)}`,
    );
  const head = [time.slice(11, 23), level.padEnd(5), msg, ...told].filter((part) => part !== '').join(' ');
  return `${[head, ...stackOf(error, '  ')].map(visible).join('\n')}\n`;
}

function stackOf(error: Told | undefined, indent: string): string[] {
  if (error === undefined || error === null) return [];
  const own = (error.stack ?? error.message ?? JSON.stringify(error)).split('\n');
  const cause = error.cause === undefined ? [] : ['caused by', ...stackOf(error.cause as Told, '  ')];
  return [...own, ...cause].map((line) => indent + line);
}

/** What somebody sent us must not steer the terminal of who reads it. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
