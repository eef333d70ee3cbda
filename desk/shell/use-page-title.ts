import { useEffect } from 'react';

/** Names the window after its page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Reglament' : `${title} · Reglament`;
  }, [title]);
}
