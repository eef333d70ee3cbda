import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { EntryQuery } from '../use-entries.ts';

const WORDS = ['client', 'site', 'model', 'contract'] as const;
export type AskedWord = (typeof WORDS)[number];

/** What the address asks of a list, and how to ask otherwise. */
export interface Asked {
  readonly query: EntryQuery;
  readonly typed: string;
  readonly retired: boolean;
  readonly narrowedBy: readonly (readonly [word: AskedWord, value: string])[];
  readonly ask: (change: Readonly<Record<string, string | null>>) => void;
}

export function useAsked(): Asked {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const typed = search.get('q') ?? '';
    const retired = search.get('retired') === 'true';
    const narrowedBy = WORDS.flatMap((word) => {
      const value = search.get(word);
      return value === null || value === '' ? [] : [[word, value] as const];
    });
    return {
      query: {
        ...Object.fromEntries(narrowedBy),
        ...(typed.trim() === '' ? {} : { q: typed.trim() }),
        ...(retired ? { active: false } : {}),
      },
      typed,
      retired,
      narrowedBy,
      ask: (change) =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            for (const [name, value] of Object.entries(change)) {
              if (value === null || value === '') next.delete(name);
              else next.set(name, value);
            }
            return next;
          },
          { replace: true },
        ),
    };
  }, [search, setSearch]);
}
