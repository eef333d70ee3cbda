import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { TypedStore } from './typed-store.ts';

export const TypedContext = createContext<TypedStore | null>(null);

/** Where this page keeps what is typed. */
export function useTypedStore(): TypedStore {
  const store = useContext(TypedContext);
  if (store === null) throw new Error('there is nothing around this that keeps what is typed');
  return store;
}

export interface TypedDraft<T> {
  readonly value: T;
  readonly set: (next: T | ((before: T) => T)) => void;
  /** Call it when what was typed is sent, or thrown away by the person. */
  readonly clear: () => void;
  /** True when it is from before: the page was loaded anew, or the person comes back. Say so where it may surprise. */
  readonly restored: boolean;
  /** False when the browser keeps nothing: say that the page must not be closed. */
  readonly keeps: boolean;
}

/**
 * What is typed under a key (`comment 1042 public`), kept in this browser until it is cleared. Takes what JSON can hold.
 * Windows that show the same key show the same. `empty` must be the same object each time, or a plain text.
 */
export function useTypedDraft<T>(key: string, empty: T): TypedDraft<T> {
  const store = useTypedStore();
  const kept = useSyncExternalStore(store.subscribe, () => store.read(key)) as T | undefined;
  const keeps = useSyncExternalStore(store.subscribe, () => store.keeps(key));
  const [found, setFound] = useState({ key, restored: kept !== undefined });
  if (found.key !== key) setFound({ key, restored: kept !== undefined });
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const before = (store.read(key) as T | undefined) ?? empty;
      const value = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      if (value === empty || value === '') store.remove(key);
      else store.write(key, value);
    },
    [store, key, empty],
  );
  const clear = useCallback(() => {
    store.remove(key);
    setFound({ key, restored: false });
  }, [store, key]);
  const value = kept ?? empty;
  return useMemo(
    () => ({ value, set, clear, restored: found.restored && kept !== undefined, keeps }),
    [value, set, clear, found.restored, kept, keeps],
  );
}
