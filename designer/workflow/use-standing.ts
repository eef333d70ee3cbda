import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from '../../ui/api/use-api.ts';
import { useLive } from '../../ui/live/use-live.ts';

/** At a desk requests change all the time: the counts of a drawing may be so much behind. */
const PACE_MS = 2000;

/**
 * How many running requests stand in each state: with an overlay those of its clients, without one all others. Read anew
 * after live hints; null while nothing is known, as for a workflow that was never published.
 */
export function useStanding(workflow: string, overlay: string | null): ReadonlyMap<string, number> | null {
  const api = useApi();
  const live = useLive();
  const queries = useQueryClient();
  const key = useMemo(() => ['standing', workflow] as const, [workflow]);
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.countStanding({ path: { id: workflow }, signal }),
    retry: false,
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.followQueue(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: key });
      }, PACE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, queries, key]);
  return useMemo(() => {
    if (data === undefined) return null;
    const counts = new Map<string, number>();
    for (const { state, overlay: of, requests } of data.items) {
      if (of === overlay) counts.set(state, (counts.get(state) ?? 0) + requests);
    }
    return counts;
  }, [data, overlay]);
}
