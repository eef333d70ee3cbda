import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DraftCheck } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useFiles, useWorkspace } from '../workspace/workspace-context.ts';
import type { PublishPlan } from './publish-plan.ts';

/**
 * What publishing the drafts would mean, by the server's own proof: asked anew whenever a draft or the map of states
 * changes, after everything that was typed has come there.
 */
export function useDraftCheck({ states }: PublishPlan): {
  readonly check: DraftCheck | undefined;
  readonly error: Error | null;
  readonly asking: boolean;
  readonly again: () => void;
} {
  const api = useApi();
  const workspace = useWorkspace();
  const files = useFiles();
  const query = useQuery({
    queryKey: ['draft check', states, workspace.release, versionOf(files)],
    queryFn: async ({ signal }) => {
      await workspace.flush();
      return api.checkDrafts({ body: { states: { ...states } }, signal });
    },
    placeholderData: keepPreviousData,
    // What runs where changes by itself.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return {
    check: query.data,
    error: query.error,
    asking: query.isFetching,
    again: () => void query.refetch(),
  };
}

const versions = new WeakMap<ReadonlyMap<string, string>, number>();
let last = 0;

/** A number for each state of the files: the workspace makes a new map with each change. */
function versionOf(files: ReadonlyMap<string, string>): number {
  const known = versions.get(files);
  if (known !== undefined) return known;
  last += 1;
  versions.set(files, last);
  return last;
}
