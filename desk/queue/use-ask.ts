import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterWord, withWords } from './queue-filter.ts';

/** Narrows the queue otherwise; it stands in the address, so that a link leads to the same. */
export function useAsk(): (change: Partial<Readonly<Record<FilterWord | 'sort', string | null>>>) => void {
  const [, setSearch] = useSearchParams();
  return useCallback((change) => setSearch((search) => withWords(search, change), { replace: true }), [setSearch]);
}
