/** Columns of a line. */
const WIDE = 120;

/**
 * The one text of a value for people and for git: two spaces, each part of an object on a line of its own, lists on one
 * line where they fit into 120 columns, a line end at the end. It is what the formatter of this project (Biome) makes of
 * indented JSON, so that a file written here and one edited by hand and formatted are the same bytes.
 */
export function prettyText(value: unknown): string {
  // What JSON does not have (undefined, dates) is settled first, as it is in every text of a value.
  return `${print(JSON.parse(JSON.stringify(value)), '', 0, 0)}\n`;
}

/** `column` is where the value begins, `after` how much follows it on the same line. */
function print(value: unknown, indent: string, column: number, after: number): string {
  const flat = onOneLine(value);
  if (flat !== null && (!Array.isArray(value) || column + widthOf(flat) + after <= WIDE)) return flat;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const parts = Object.entries(value as object);
    const lines = parts.map(([name, part], at) => {
      const key = `${JSON.stringify(name)}: `;
      const comma = at < parts.length - 1 ? 1 : 0;
      return `${inner}${key}${print(part, inner, inner.length + widthOf(key), comma)}`;
    });
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.every((item) => typeof item === 'number')) return `[\n${filled(value, inner)}\n${indent}]`;
  const lines = value.map((item, at) => inner + print(item, inner, inner.length, at < value.length - 1 ? 1 : 0));
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

/** Null for what holds an object with parts, which always stand on lines of their own. */
function onOneLine(value: unknown): string | null {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? '{}' : null;
  const parts: string[] = [];
  for (const item of value) {
    const part = onOneLine(item);
    if (part === null) return null;
    parts.push(part);
  }
  return `[${parts.join(', ')}]`;
}

/** Very large ones without the plus of their exponent. */
function numberText(number: number): string {
  return JSON.stringify(number).replace('e+', 'e');
}

/** Numbers fill their lines. */
function filled(numbers: readonly number[], indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [at, number] of numbers.entries()) {
    const text = `${numberText(number)}${at < numbers.length - 1 ? ',' : ''}`;
    if (line !== '' && indent.length + line.length + 1 + text.length > WIDE) {
      lines.push(indent + line);
      line = text;
    } else line = line === '' ? text : `${line} ${text}`;
  }
  return [...lines, indent + line].join('\n');
}

const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f]*$/;
const NOTHING =
  /^[\p{Cc}\p{Grapheme_Extend}\p{Default_Ignorable_Code_Point}\p{Me}\u0605\u070f\u0890\u0891\u08e2\u1160-\u11ff\ud7b0-\ud7fb]$/u;
const DOUBLE =
  /^(?![\u{1f1e6}-\u{1f1ff}])[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;

/** How many columns a text takes: signs of Chinese, Japanese and Korean and most pictures take two, accents none. */
function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += NOTHING.test(sign) ? 0 : DOUBLE.test(sign) ? 2 : 1;
  return width;
}
