import { useDeferredValue, useMemo } from 'react';
import { faultsOf } from './check-value.ts';
import { faultText } from './fault-words.ts';
import type { FormProblem, FormWords, ProblemMap } from './form-context.ts';
import type { JsonValue } from './json-value.ts';
import type { JsonSchema } from './schema-node.ts';

/**
 * All that is wrong with the value, by place: what its schema says, in the words of the form, and the problems that are
 * given. Comes a moment after the value, so that typing never waits for it.
 */
export function useProblemMap(
  schema: JsonSchema,
  value: JsonValue,
  given: readonly FormProblem[] | undefined,
  words: FormWords,
): ProblemMap {
  const late = useDeferredValue(value, NOT_YET);
  return useMemo(() => {
    const map = new Map<string, string[]>();
    const add = (path: string, message: string): void => {
      map.set(path, [...(map.get(path) ?? []), message]);
    };
    for (const { path, message } of given ?? []) add(path, message);
    if (late === NOT_YET) return map;
    const told = new Set(map.keys());
    for (const fault of faultsOf(schema, late)) if (!told.has(fault.path)) add(fault.path, faultText(fault, words));
    return map;
  }, [schema, late, given, words]);
}

/** Stands for the value until it was looked at for the first time. */
const NOT_YET: JsonValue = ' not yet';
