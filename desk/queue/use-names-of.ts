import { useQueries } from '@tanstack/react-query';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { readingKey } from '../api/reading-key.ts';
import { type Entry, nameOf } from '../register/entry.ts';
import { placeOf } from '../register/places.ts';
import { callOf } from '../register/use-entries.ts';

/** What entries of a register are called, by their codes: the code itself until that is known, or may not be read. */
export function useNamesOf(kind: 'client' | 'equipment-model', codes: readonly string[]): (code: string) => string {
  const api = useApi();
  const canRead = useMe().may.registers !== null;
  const { get } = placeOf(kind);
  const found = useQueries({
    queries: codes.map((code) => ({
      queryKey: readingKey('registers', get, code),
      queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<Entry> =>
        callOf(api, get)({ path: { entry: code }, signal }),
      enabled: canRead,
      staleTime: 60_000,
    })),
  });
  return (code) => {
    const entry = found[codes.indexOf(code)]?.data;
    return entry === undefined ? code : nameOf(kind, entry);
  };
}
