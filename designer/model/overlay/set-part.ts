import type { OverlayOperation } from '../../../engine/language/index.ts';
import { isList, isObject, type Json } from '../json.ts';
import { partOf } from '../tree/set-part.ts';
import type { StatePath, TransitionPath } from '../workflow-command.ts';
import type { Ground, Operations } from './ground.ts';

type SetOperation = Extract<OverlayOperation, { op: 'setState' | 'setTransition' }>;

/**
 * The operations with one that sets a part of an element of the base, from what the base has there. None when that is the
 * value already.
 */
export function withSetPart(
  { effect }: Ground,
  operations: Operations,
  op: SetOperation['op'],
  {
    id,
    path,
    value,
  }: { readonly id: string; readonly path: StatePath | TransitionPath; readonly value: Json | undefined },
): Operations {
  const element = (op === 'setState' ? effect.base.stateById : effect.base.transitionById).get(id);
  const from = element === undefined ? null : partOf(element.config, path);
  const to = value ?? null;
  const mine = (each: OverlayOperation): boolean => each.op === op && each.id === id && each.path === path;
  const at = operations.findIndex(mine);
  const rest = operations.filter((each, index) => index === at || !mine(each));
  if (saysTheSame(from, to)) return at < 0 ? operations : rest.toSpliced(at, 1);
  const wanted = { op, id, path, from, to } as unknown as SetOperation;
  if (at < 0) return [...rest, wanted];
  const now = rest[at] as SetOperation;
  const same = saysTheSame(now.from as Json, from) && JSON.stringify(now.to) === JSON.stringify(to);
  return same && rest.length === operations.length ? operations : rest.with(at, wanted);
}

/** The operations without those that set these elements, or one part of them. */
export function withoutSets(
  operations: Operations,
  op: SetOperation['op'],
  ids: ReadonlySet<string>,
  path?: string,
): Operations {
  const rest = operations.filter(
    (each) => each.op !== op || !ids.has(each.id) || (path !== undefined && each.path !== path),
  );
  return rest.length === operations.length ? operations : rest;
}

/** As the language compares the value of the base with `from`: the order of keys does not matter. */
function saysTheSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: Json | undefined): Json | undefined {
  if (isList(value)) return value.map((each) => sorted(each) as Json);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each) as Json] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
