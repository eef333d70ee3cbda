import { useEffect, useMemo, useRef, useState } from 'react';
import { faultsOf } from './check-value.ts';
import { faultText } from './fault-words.ts';
import type { FormProblem, FormWords, ProblemMap } from './form-context.ts';
import type { JsonValue } from './json-value.ts';
import type { JsonSchema } from './schema-node.ts';

/** So long after the last change a value is looked at: typing never waits for it. */
const PAUSE = 150;

/**
 * All that is wrong with the value, by place: what its schema says, in the words of the form, and the problems that are
 * given. Comes a moment after the value; the same map as long as it says the same.
 */
export function useProblemMap(
  schema: JsonSchema,
  value: JsonValue,
  given: readonly FormProblem[] | undefined,
  words: FormWords,
): ProblemMap {
  const [faults, setFaults] = useState<readonly FormProblem[]>([]);
  const looked = useRef(false);
  useEffect(() => {
    const look = (): void => {
      looked.current = true;
      setFaults(faultsOf(schema, value).map((fault) => ({ path: fault.path, message: faultText(fault, words) })));
    };
    const timer = setTimeout(look, looked.current ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [schema, value, words]);
  const told = new Set((given ?? []).map(({ path }) => path));
  const all = [...(given ?? []), ...faults.filter(({ path }) => !told.has(path))];
  const text = JSON.stringify(all.map(({ path, message }) => [path, message]));
  return useMemo(() => {
    const map = new Map<string, string[]>();
    for (const [path, message] of JSON.parse(text) as [string, string][]) {
      map.set(path, [...(map.get(path) ?? []), message]);
    }
    return map;
  }, [text]);
}
