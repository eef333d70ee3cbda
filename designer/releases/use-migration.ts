import { useQuery } from '@tanstack/react-query';
import type { MigrationDetail } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';

const WHILE_RUNNING_MS = 1000;
const WHILE_WAITING_MS = 10_000;

/** A job that moves requests, read again while it runs. */
export function useMigration(migration: string): {
  readonly detail: MigrationDetail | undefined;
  readonly error: Error | null;
  readonly again: () => void;
} {
  const api = useApi();
  const query = useQuery({
    queryKey: ['migration', migration],
    queryFn: ({ signal }) => api.getMigration({ path: { migration }, signal }),
    refetchInterval: ({ state }) => {
      const about = state.data?.about;
      if (about === undefined || about.status !== 'running') return about === undefined ? WHILE_RUNNING_MS : false;
      // What only waits for requests to come to a safe place may do so for days.
      return about.moved + about.conflicts + about.waiting < about.total ? WHILE_RUNNING_MS : WHILE_WAITING_MS;
    },
    retry: false,
  });
  return { detail: query.data, error: query.error, again: () => void query.refetch() };
}
