import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Keys that come faster than this are on their way to somewhere else. */
const REST_MS = 150;

/**
 * A value that follows at once, when there is time; while it changes quickly, only once it rests. `settle` brings it up to
 * date now, for who is about to use what it shows.
 */
export function useRested<Value>(value: Value): { readonly shown: Value; readonly settle: () => void } {
  const [shown, setShown] = useState(value);
  const changed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const quick = now - changed.current < REST_MS;
    changed.current = now;
    const follow = (): void => startTransition(() => setShown(value));
    if (!quick) {
      follow();
      return undefined;
    }
    const timer = setTimeout(follow, REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const settle = useCallback(() => flushSync(() => setShown(value)), [value]);
  return { shown, settle };
}
