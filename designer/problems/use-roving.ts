import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * One stop of the Tab key for a whole list, and the arrow keys inside it. Rows are the elements with `data-row`, named by
 * it; `active` is the row that Tab stops at.
 */
export function useRoving(list: RefObject<HTMLElement | null>, keys: readonly string[]) {
  const [wanted, setActive] = useState<string | null>(null);
  const active = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined)
        return;
      event.preventDefault();
      const at = keys.indexOf(event.target.dataset['row']);
      const next = keys[step(at, keys.length - 1)];
      if (next === undefined) return;
      setActive(next);
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
    },
    [keys, list],
  );
  return { active, setActive, onKeyDown };
}
