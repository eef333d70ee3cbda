import type { FactValue } from '../../facts.ts';
import { RuleError } from '../rule-error.ts';
import { count, type Frame, raw } from './frame.ts';
import { readFact } from './read-fact.ts';

/** `var`: the fact at a path, or the item of the list; null, or the default, when it is not set. */
export function read(frame: Frame): FactValue {
  const found = frame.scope.item === undefined ? factAt(frame, 0) : frame.scope.item;
  return found === null && count(frame) > 1 ? ((raw(frame, 1) ?? null) as FactValue) : found;
}

/** `missing`: those of the paths whose fact is null, an empty text or an empty list. */
export function missing(frame: Frame): readonly string[] {
  const paths: string[] = [];
  for (let index = 0; index < count(frame); index += 1) {
    const found = factAt(frame, index);
    if (found === null || found === '' || (Array.isArray(found) && found.length === 0)) {
      paths.push(raw(frame, index) as string);
    }
  }
  return paths;
}

function factAt(frame: Frame, index: number): FactValue {
  const path = raw(frame, index);
  if (typeof path !== 'string') throw new RuleError('path-not-literal', 'The path of a fact is not a plain text.');
  return readFact(frame.scope.facts, path);
}
