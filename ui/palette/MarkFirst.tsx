import { useLayoutEffect, useRef } from 'react';

/**
 * Stands among the entries of the palette and keeps one of them marked, so that Enter always does something. The palette
 * marks the first one when somebody types; entries that are drawn later, or drawn anew, come without the mark. `ids` are
 * those that are drawn.
 */
export function MarkFirst({ ids }: { readonly ids: readonly string[] }) {
  const place = useRef<HTMLSpanElement>(null);
  const drawn = ids.join('\n');
  useLayoutEffect(() => {
    const list = place.current?.parentElement;
    if (drawn === '' || !list || list.querySelector('[data-selected]') !== null) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }, [drawn]);
  return <span ref={place} hidden />;
}
