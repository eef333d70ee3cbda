type Version = readonly [major: number, minor: number, patch: number];

const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;
const PART = /^(\^|~|>=|<=|>|<|=)?(\d{1,6}\.\d{1,6}\.\d{1,6})$/;

/**
 * Whether the version lies in the range: `*`, or parts that must all hold: `^1.2.0`, `~1.2.3`, `>=1.2.0 <3.0.0`. Both must
 * be well-formed, as the schema of the manifest sees to.
 */
export function inRange(version: string, range: string): boolean {
  return range === '*' || range.split(' ').every((part) => holds(parsed(version), part));
}

function holds(version: Version, part: string): boolean {
  const [, sign = '=', text = ''] = PART.exec(part) ?? [];
  const bound = parsed(text);
  const order = compare(version, bound);
  switch (sign) {
    case '^':
      return order >= 0 && compare(version, afterCaret(bound)) < 0;
    case '~':
      return order >= 0 && compare(version, [bound[0], bound[1] + 1, 0]) < 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    default:
      return order === 0;
  }
}

/** Below 1.0.0 the second number promises what the first one does later. */
function afterCaret([major, minor, patch]: Version): Version {
  if (major > 0) return [major + 1, 0, 0];
  return minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1];
}

function parsed(text: string): Version {
  const [, major, minor, patch] = VERSION.exec(text) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
