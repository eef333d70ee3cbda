import { useCallback } from 'react';
import type { Answer } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useRead } from '../api/use-read.ts';

export type Term = Answer<'listTerms'>['items'][number];

/** The words of a dictionary. */
export function useTerms(kind: Term['kind'], enabled = true) {
  return useRead('listTerms', { query: { kind } }, { about: 'registers', staleTime: 60_000, enabled });
}

/** How a code of a dictionary is called; the code itself until that is known. */
export function useTermTitles(kind: Term['kind'], enabled = true): (code: string) => string {
  const { title } = useWords('registers');
  const { data } = useTerms(kind, enabled);
  return useCallback((code) => title(data?.items.find((term) => term.code === code)?.title) || code, [data, title]);
}
