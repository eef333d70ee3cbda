import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { today } from '../../register/card/today.ts';
import { usualPeriod } from './usual-period.ts';

/** Of what a document over several requests is to be made, as the address says it. */
export interface AskedGroup {
  /** Uuid or code. */
  readonly client: string | null;
  readonly form: string | null;
  readonly from: string;
  readonly to: string;
}

type Asking = (change: Readonly<Partial<Record<keyof AskedGroup, string | null>>>) => void;

/** What the address asks for, and how to ask otherwise. */
export function useAskedGroup(): AskedGroup & { readonly ask: Asking } {
  const [search, setSearch] = useSearchParams();
  const usual = usualPeriod(today());
  const ask = useCallback<Asking>(
    (change) =>
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
    [setSearch],
  );
  return {
    client: search.get('client'),
    form: search.get('form'),
    from: search.get('from') ?? usual.from,
    to: search.get('to') ?? usual.to,
    ask,
  };
}
