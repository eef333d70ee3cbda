import type { Token } from './tokens.ts';

const MILLIMETRES: ReadonlyMap<string, number> = new Map([
  ['mm', 1],
  ['cm', 10],
  ['in', 25.4],
  ['pt', 25.4 / 72],
  ['pc', 25.4 / 6],
  ['px', 25.4 / 96],
  ['q', 0.25],
]);
/** As far as `page` of a form lets margins go, and sheets of the sizes that offices print. */
const WITHIN = { margin: [0, 100], size: [20, 450] } as const;

/**
 * The pieces of a style, without white space, that put the page somewhere else: a margin below zero or beyond 100 mm, or a
 * sheet that nobody has. What stands across a draft or void paper is placed by its page, and would lie beside the sheet.
 */
export function* misplacedPage(tokens: readonly Token[]): Generator<Token> {
  /** The braces that are open; true for those of `@page`. */
  const open: boolean[] = [];
  let isPage = false;
  let within: readonly [number, number] | undefined;
  for (const [at, token] of tokens.entries()) {
    const text = token.text.toLowerCase();
    if (token.kind === 'at-name') isPage = text === '@page';
    if (text === '{') {
      open.push(isPage);
      isPage = false;
    }
    if (text === '}') open.pop();
    if (text === '{' || text === '}' || text === ';') within = undefined;
    else if (within === undefined && open.at(-1) === true && tokens[at + 1]?.text === ':') within = boundsOf(text);
    else if (within !== undefined && isBeyond(token, within)) yield token;
  }
}

function boundsOf(property: string): readonly [number, number] | undefined {
  if (property === 'size') return WITHIN.size;
  return property.startsWith('margin') ? WITHIN.margin : undefined;
}

/** What is computed is not looked through. */
function isBeyond({ kind, text }: Token, [least, most]: readonly [number, number]): boolean {
  if (kind === 'function') return true;
  if (kind !== 'number') return false;
  const value = Number.parseFloat(text);
  const unit = MILLIMETRES.get(/[a-z%]*$/i.exec(text)?.[0].toLowerCase() ?? '');
  if (unit === undefined) return value !== 0 || least > 0;
  return value * unit < least || value * unit > most;
}
