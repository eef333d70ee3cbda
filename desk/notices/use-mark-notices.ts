import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../ui/api/use-api.ts';

/** Marks notices as read. Where that fails they stay unread: nothing is lost. */
export function useMarkNotices(): { readonly mark: (uuid: string) => void; readonly markAll: () => void } {
  const api = useApi();
  const queries = useQueryClient();
  return useMemo(() => {
    const after = async (work: Promise<unknown>): Promise<void> => {
      await work.catch(() => undefined);
      await queries.invalidateQueries({ queryKey: ['notices'] });
    };
    return {
      mark: (uuid) => void after(api.markNotices({ body: { notices: [uuid], read: true } })),
      markAll: () => void after(api.markAllNoticesRead({ body: {} })),
    };
  }, [api, queries]);
}
