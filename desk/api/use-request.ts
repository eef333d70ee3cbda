import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError, type Request } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { readingKey } from './reading-key.ts';
import { useRead } from './use-read.ts';

/**
 * A request, read anew with everything else that is read about it (`about: request <number>`) whenever somebody changes it.
 * Fails with REQUEST_NOT_FOUND once it may no longer be read.
 */
export function useRequest(number: string): UseQueryResult<Request, Error> {
  const api = useApi();
  const live = useLive();
  const queries = useQueryClient();
  const result = useRead('getRequest', { path: { request: number } }, { about: `request ${number}` });
  const uuid = result.data?.uuid;
  useEffect(() => {
    if (uuid === undefined) return undefined;
    const key = readingKey(`request ${number}`, 'getRequest', { path: { request: number } });
    const readAll = (): Promise<void> => queries.invalidateQueries({ queryKey: [`request ${number}`] });
    const read = async (): Promise<number | null> => {
      try {
        const fresh = await api.getRequest({ path: { request: number } });
        queries.setQueryData(key, fresh);
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] === key[0] && queryKey[1] !== key[1],
        });
        return fresh.version;
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        void readAll();
        return null;
      }
    };
    return live.followRequest(uuid, queries.getQueryData<Request>(key)?.version ?? 0, read, () => void readAll());
  }, [api, live, queries, uuid, number]);
  return result;
}
