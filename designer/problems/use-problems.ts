import { useCallback, useSyncExternalStore } from 'react';
import type { Client } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import type { Workspace } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import type { Problem } from '../../engine/language/index.ts';
import { type KnownProblems, ProblemsClient } from './problems-client.ts';

/** One check beside the page for each workspace, however many parts of the page look at it. */
const clients = new WeakMap<Workspace, ProblemsClient>();

/** The problems of the pack with the person's drafts, found anew after each edit. */
export function useProblems(): KnownProblems {
  return useKnown((known) => known);
}

/** The problems alone: who does not tell how far the check is need not be drawn with each of its steps. */
export function useProblemList(): readonly Problem[] {
  return useKnown(({ problems }) => problems);
}

function useKnown<Picked>(pick: (known: KnownProblems) => Picked): Picked {
  const workspace = useWorkspace();
  const api = useApi();
  const subscribe = useCallback(
    (listener: () => void) => clientOf(workspace, api).subscribe(listener),
    [workspace, api],
  );
  return useSyncExternalStore(subscribe, () => pick(clients.get(workspace)?.known ?? NOT_YET));
}

const NOT_YET: KnownProblems = { state: 'checking', problems: [], ms: null };

/** Starts the check when somebody looks for the first time; it lives as long as the workspace. */
function clientOf(workspace: Workspace, api: Client): ProblemsClient {
  const known = clients.get(workspace);
  if (known !== undefined) return known;
  const client = new ProblemsClient();
  clients.set(workspace, client);
  client.setFiles(workspace.files);
  workspace.subscribe(() => client.setFiles(workspace.files));
  // Without the server's word the kinds of the engine itself count: what a plugin brings is then unknown.
  void api.getLanguageKinds().then(
    (kinds) => client.setKinds(kinds),
    () => undefined,
  );
  return client;
}
