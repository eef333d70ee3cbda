import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useTypedDraft, useTypedStore } from '../typed/use-typed-draft.ts';
import { EMPTY, type Registration } from './registration.ts';

const NONE: readonly string[] = [];

/** Several calls at once: which are open, which one is written down now. All of them are kept in the browser. */
export interface Registrations {
  readonly open: readonly string[];
  readonly current: string;
  readonly show: (id: string) => void;
  /** Begins another one and shows it. */
  readonly add: () => void;
  /** Closes one; gives what takes it back. */
  readonly close: (id: string) => () => void;
}

export function keyOfRegistration(id: string): string {
  return `registration ${id}`;
}

export function useRegistrations(): Registrations {
  const store = useTypedStore();
  const list = useTypedDraft<readonly string[]>('registrations', NONE);
  const [search, setSearch] = useSearchParams();
  const { value: open, set } = list;
  const asked = search.get('call');
  const current = asked !== null && open.includes(asked) ? asked : (open.at(-1) ?? '');
  const isEmpty = open.length === 0;
  useEffect(() => {
    if (isEmpty) set([crypto.randomUUID()]);
  }, [isEmpty, set]);
  return useMemo(() => {
    const show = (id: string): void =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('call', id);
          return next;
        },
        { replace: true },
      );
    return {
      open,
      current,
      show,
      add: () => {
        const id = crypto.randomUUID();
        set((before) => [...before, id]);
        show(id);
      },
      close: (id) => {
        const kept = (store.read(keyOfRegistration(id)) as Registration | undefined) ?? EMPTY;
        const at = open.indexOf(id);
        set(open.filter((each) => each !== id));
        store.remove(keyOfRegistration(id));
        return () => {
          store.write(keyOfRegistration(id), kept);
          set((before) => before.toSpliced(Math.min(at, before.length), 0, id));
          show(id);
        };
      },
    };
  }, [open, current, set, setSearch, store]);
}
