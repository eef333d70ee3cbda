import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Operations } from '../../ui/api/index.ts';

type Query = Operations['listDocuments']['query'];

/** By what documents are narrowed. */
const NARROWED_BY = ['type', 'form', 'status', 'client', 'seller', 'from', 'to', 'original', 'number'] as const;
type NarrowedBy = (typeof NARROWED_BY)[number];

interface AskedDocuments {
  readonly query: Query;
  /** Uuid of the document that is open. */
  readonly open: string | null;
  readonly narrowed: boolean;
  readonly ask: (change: Readonly<Partial<Record<NarrowedBy | 'open', string | null>>>) => void;
}

/** What the address asks of the list of documents, and how to ask otherwise. */
export function useAskedDocuments(): AskedDocuments {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const asked = NARROWED_BY.flatMap((name) => {
      const value = search.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value] as const];
    });
    return {
      // What nobody knows is refused by the server, and said.
      query: Object.fromEntries(asked) as Query,
      open: search.get('open'),
      narrowed: asked.length > 0,
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
