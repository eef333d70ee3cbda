import { useSyncExternalStore } from 'react';

/** One value that changes, and who wants to know. */
export class Signal<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** What `pick` takes from the value; drawn anew when that changes, so pick what compares by identity. */
export function useSignal<Value, Picked>(signal: Signal<Value>, pick: (value: Value) => Picked): Picked {
  return useSyncExternalStore(signal.subscribe, () => pick(signal.value));
}
