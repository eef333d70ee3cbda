import type { PathValue } from '../tree.ts';
import { readOwn, readPath } from './read-own.ts';

/** Which turn of a loop it is. */
export interface Turn {
  readonly index: number;
  readonly key: string | number;
  readonly first: boolean;
  readonly last: boolean;
  readonly outer: Turn | undefined;
}

/** What names mean at a place of a template. */
export interface Scope {
  readonly here: unknown;
  readonly outer: Scope | undefined;
  readonly turn: Turn | undefined;
  /** Names given by `as |…|`, innermost first. */
  readonly names: Named | undefined;
}

interface Named {
  readonly name: string;
  readonly value: unknown;
  readonly next: Named | undefined;
}

/** Inside a block that has a context of its own. */
export function inside(
  scope: Scope,
  here: unknown,
  turn: Turn | undefined,
  named: readonly [string, unknown][],
): Scope {
  const names = named.reduceRight<Named | undefined>((next, [name, value]) => ({ name, value, next }), scope.names);
  return { here, outer: scope, turn, names };
}

/** What a path leads to: own fields of plain data only. */
export function valueAt(path: PathValue, scope: Scope, root: unknown): unknown {
  switch (path.base) {
    case 'root':
      return readPath(root, path.parts);
    case 'name':
      return namedAt(path, scope);
    case 'here': {
      let from: Scope | undefined = scope;
      for (let up = path.up; up > 0; up--) from = from?.outer;
      return readPath(plain(from?.here), path.parts);
    }
    case 'index':
    case 'key':
    case 'first':
    case 'last': {
      let turn = scope.turn;
      for (let up = path.up; up > 0; up--) turn = turn?.outer;
      return turn?.[path.base];
    }
  }
}

function namedAt({ parts: [name = '', ...rest] }: PathValue, scope: Scope): unknown {
  for (let named = scope.names; named; named = named.next)
    if (named.name === name) return readPath(plain(named.value), rest);
  return readPath(readOwn(scope.here, name), rest);
}

/** A function among the data is nothing. */
function plain(value: unknown): unknown {
  return typeof value === 'function' ? undefined : value;
}
