import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Reads the queues of the person and what stands in them anew. */
export function useReadViewsAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['views'] });
    await queries.invalidateQueries({ queryKey: ['queue'] });
  }, [queries]);
}
