/** A path in the data; `*` stands for each item. Undefined where only the data can tell. */
export type Path = readonly string[] | undefined;

/** What names mean at a place of a template. */
export interface Scope {
  readonly here: Path;
  readonly outer: Scope | undefined;
  /** Given by `as |line|`. */
  readonly names: ReadonlyMap<string, Path>;
}

interface Open {
  readonly block: string;
  readonly before: Scope;
}

const ROOT: Scope = { here: [], outer: undefined, names: new Map() };
const TAG = /\{\{~?(?:!--[\s\S]*?--|[^{}]*?)~?\}\}/g;

/**
 * What names mean behind the last block of a text that was opened and not closed: the text in front of the cursor, which need
 * not be a whole template.
 */
export function scopeAt(before: string): Scope {
  const opened: Open[] = [];
  let scope = ROOT;
  for (const [tag] of before.matchAll(TAG)) {
    const inner = tag
      .replace(/^\{\{~?/, '')
      .replace(/~?\}\}$/, '')
      .trim();
    const [, block = '', rest = ''] = /^#\s*([\w-]+)([\s\S]*)$/.exec(inner) ?? [];
    if (block !== '') {
      opened.push({ block, before: scope });
      scope = inside(block, rest, scope, opened);
    } else if (inner.startsWith('/')) {
      scope = opened.pop()?.before ?? ROOT;
    } else if (inner === 'else') {
      scope = opened.at(-1)?.before ?? scope;
    }
  }
  return scope;
}

function inside(block: string, rest: string, scope: Scope, opened: readonly Open[]): Scope {
  // A tail means what names mean outside the rows.
  if (block === 'tail') return opened.findLast((each) => each.block === 'lines')?.before ?? scope;
  if (block !== 'each' && block !== 'lines' && block !== 'with') return scope;
  const [, first = ''] = /^\s*([^\s()|]+)/.exec(rest) ?? [];
  const path = first === '' ? undefined : pathOf(first, scope);
  const here = path && block !== 'with' ? [...path, '*'] : path;
  const [, given = ''] = /\bas\s*\|([^|]*)\|/.exec(rest) ?? [];
  const names = new Map(scope.names);
  for (const [index, name] of given.trim().split(/\s+/).entries()) {
    if (name !== '') names.set(name, index === 0 ? here : undefined);
  }
  return { here, outer: scope, names };
}

/** The path in the data that a field is, as it is written at a place. */
export function pathOf(written: string, scope: Scope): Path {
  let rest = written;
  if (rest === '@root' || rest.startsWith('@root.')) return normal([], rest.slice('@root.'.length));
  if (rest.startsWith('@')) return undefined;
  let from: Scope | undefined = scope;
  let isOutside = false;
  while (rest.startsWith('../') || rest === '..') {
    from = from?.outer;
    rest = rest.slice(3);
    isOutside = true;
  }
  rest = rest.replace(/^(?:this|\.)(?:[./]|$)/, () => {
    isOutside = true;
    return '';
  });
  const [first = ''] = rest.split('.');
  if (!isOutside && scope.names.has(first)) return normal(scope.names.get(first), rest.slice(first.length + 1));
  return normal(from?.here, rest);
}

function normal(from: Path, rest: string): Path {
  const parts = rest.split('.').filter((part) => part !== '');
  return from && [...from, ...parts.map((part) => (/^\[?\d+\]?$/.test(part) ? '*' : part.replace(/^\[|\]$/g, '')))];
}
