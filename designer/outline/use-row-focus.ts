import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Gives what brings the keyboard to the current row, once it is drawn. */
export function useRowFocus(grid: RefObject<HTMLElement | null>, current: string): () => void {
  const wanted = useRef(false);
  const [wish, setWish] = useState(0);
  useEffect(() => {
    const row = grid.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`);
    // The keyboard goes along when it is on a row already, or when it was asked to.
    const inGrid =
      document.activeElement?.getAttribute('role') === 'row' && grid.current?.contains(document.activeElement);
    if (row === null || row === undefined) return;
    if (wanted.current || inGrid === true) row.focus({ preventScroll: true });
    wanted.current = false;
    row.scrollIntoView({ block: 'nearest' });
  }, [grid, current, wish]);
  return useCallback(() => {
    wanted.current = true;
    setWish((now) => now + 1);
  }, []);
}
