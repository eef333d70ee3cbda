import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OthersDraft } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useLive } from '../../ui/live/use-live.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useOfWorkspace } from '../workspace/use-server-workspace.ts';

const NONE: readonly OthersDraft[] = [];

/** What others have drafted of a definition, up to date; nothing of it for who may not draft himself. */
export function useOthersDrafts(key: DefinitionKey | null): readonly OthersDraft[] {
  const api = useApi();
  const live = useLive();
  const queries = useQueryClient();
  const mayDraft = useOfWorkspace((workspace) => workspace.mayDraft);
  const [kind, id] = [key?.kind, key?.id];
  const { data } = useQuery({
    queryKey: ['others-drafts', kind, id],
    queryFn: ({ signal }) => api.listOthersDrafts({ path: { kind: kind ?? 'pack', id: id ?? '' }, signal }),
    enabled: kind !== undefined && id !== undefined && mayDraft,
  });
  useEffect(() => {
    if (kind === undefined) return undefined;
    return live.followDefinitions((hint) => {
      if (hint !== null && (hint.kind !== kind || hint.id !== id)) return;
      void queries.invalidateQueries({ queryKey: ['others-drafts', kind, id] });
    });
  }, [live, queries, kind, id]);
  return data?.items ?? NONE;
}
