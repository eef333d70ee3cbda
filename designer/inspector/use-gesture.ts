import { useId, useRef } from 'react';

/** Tells the gestures of this page from those of a former one, whose history may have been kept. */
const PAGE = Date.now().toString(36);

/**
 * A mark for what is typed into one field from entering it to leaving it, so that it is taken back at one stroke. `begin`
 * belongs to the field's focus.
 */
export function useGesture(): { readonly gesture: () => string; readonly begin: () => void } {
  const id = useId();
  const visit = useRef(0);
  return {
    gesture: () => `${PAGE}${id}${visit.current}`,
    begin: () => {
      visit.current += 1;
    },
  };
}
