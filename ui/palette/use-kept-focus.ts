import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in the palette while it is open: gives the ref for its search box. A page that is still loading when
 * somebody opens the palette, and then takes the focus for itself, would take the keys and Enter with it.
 */
export function useKeptFocus(opened: boolean): RefObject<HTMLInputElement | null> {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!opened) return;
    const back = ({ target }: FocusEvent): void => {
      const palette = search.current?.closest('[role=dialog]');
      if (palette && target instanceof Node && !palette.contains(target)) search.current?.focus();
    };
    search.current?.focus();
    document.addEventListener('focusin', back);
    return () => document.removeEventListener('focusin', back);
  }, [opened]);
  return search;
}
