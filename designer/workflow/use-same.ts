import { useRef } from 'react';

/** The former value for as long as the new one says the same, so that nothing is drawn anew because of it. */
export function useSame<Value>(value: Value, same: (a: Value, b: Value) => boolean): Value {
  const kept = useRef(value);
  if (kept.current !== value && !same(kept.current, value)) kept.current = value;
  return kept.current;
}
