import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/**
 * Values by key, whose listeners hear of their own key alone: what is drawn of one state is not drawn anew because another
 * moved.
 */
export class KeyedStore<Value> {
  #values = new Map<string, Value>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #same: (a: Value, b: Value) => boolean;

  /** `same`: values that are drawn alike; the former one stays. */
  constructor(same: (a: Value, b: Value) => boolean = Object.is) {
    this.#same = same;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  get all(): ReadonlyMap<string, Value> {
    return this.#values;
  }

  /** These are all values from now on. */
  replace(values: ReadonlyMap<string, Value>): void {
    const before = this.#values;
    const after = new Map<string, Value>();
    const touched: string[] = [];
    for (const [key, value] of values) {
      const was = before.get(key);
      const stays = was !== undefined && this.#same(was, value);
      after.set(key, stays ? was : value);
      if (!stays) touched.push(key);
    }
    for (const key of before.keys()) if (!values.has(key)) touched.push(key);
    this.#values = after;
    for (const key of touched) this.#tell(key);
  }

  /** These values are others from now on; the rest stays. */
  update(values: ReadonlyMap<string, Value>): void {
    for (const [key, value] of values) {
      const was = this.#values.get(key);
      if (was !== undefined && this.#same(was, value)) continue;
      this.#values.set(key, value);
      this.#tell(key);
    }
  }

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }

  #tell(key: string): void {
    this.#listeners.get(key)?.forEach((listener) => listener());
  }
}

/** Whether there is a value of this key; drawn anew when it comes or goes, and not with what it is. */
export function useIsThere<Value>(store: KeyedStore<Value>, key: string): boolean {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.get(key) !== undefined);
}

/**
 * The value of one key as it is now, which is not drawn anew when it changes: `write` is called with each new value
 * instead. For what follows the pointer.
 */
export function useWritten<Value>(
  store: KeyedStore<Value>,
  key: string,
  write: (value: Value) => void,
): Value | undefined {
  const drawn = store.get(key);
  const latest = useRef({ drawn, write });
  latest.current = { drawn, write };
  useLayoutEffect(() => {
    const told = (): void => {
      const value = store.get(key);
      if (value !== undefined) latest.current.write(value);
    };
    if (store.get(key) !== latest.current.drawn) told();
    return store.subscribe(key, told);
  }, [store, key]);
  return drawn;
}

/** The value of one key; drawn anew when that one changes. */
export function useKeyed<Value>(store: KeyedStore<Value>, key: string): Value | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.get(key));
}
