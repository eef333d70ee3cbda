/** A piece of a style: what it is, its text, and where it begins. */
export interface Token {
  readonly kind: 'space' | 'text' | 'number' | 'name' | 'at-name' | 'function' | 'sign' | 'broken';
  readonly text: string;
  readonly index: number;
}

const TOKEN =
  /(\s+|\/\*[^]*?\*\/)|("(?:\\[\da-fA-F]{1,6} ?|[^"\\\n<])*"|'(?:\\[\da-fA-F]{1,6} ?|[^'\\\n<])*')|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?:%|[a-zA-Z]+)?)|(@?-{0,2}[a-zA-Z_][\w-]*\(?|#[\w-]+)|([{}:;,.>+~*=()[\]!|^$-]|\/(?!\*))|([^])/gy;

/**
 * Divides a style into pieces. A backslash outside quotes, `<`, and `&` (an entity in an attribute), a text or comment without an end are broken pieces: by
 * them one could write a forbidden word so that nobody sees it.
 */
export function* tokensOf(style: string): Generator<Token> {
  for (const match of style.matchAll(TOKEN)) {
    const [text, space, quoted, number, name, sign] = match;
    yield { kind: kindOf(text, { space, quoted, number, name, sign }), text, index: match.index };
  }
}

type Groups = Readonly<Record<'space' | 'quoted' | 'number' | 'name' | 'sign', string | undefined>>;

function kindOf(text: string, { space, quoted, number, name, sign }: Groups): Token['kind'] {
  if (space !== undefined) return text.includes('<') ? 'broken' : 'space';
  if (quoted !== undefined) return 'text';
  if (number !== undefined) return 'number';
  if (name !== undefined) {
    if (text.endsWith('(')) return 'function';
    return text.startsWith('@') ? 'at-name' : 'name';
  }
  return sign === undefined ? 'broken' : 'sign';
}
