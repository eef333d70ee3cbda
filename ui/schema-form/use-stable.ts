import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the newest one does. For handlers of events only. */
export function useStable<A extends readonly unknown[], R>(action: (...args: A) => R): (...args: A) => R {
  const newest = useRef(action);
  useLayoutEffect(() => {
    newest.current = action;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
