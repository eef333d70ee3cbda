import { useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { type Pack, readPack } from '../../engine/language/index.ts';
import { type WorkflowOf, workflowsOf } from '../../engine/run/index.ts';
import { useMe } from '../../ui/api/use-api.ts';
import { useFiles } from '../workspace/workspace-context.ts';
import { PlayStore, type PlayState } from './play-store.ts';
import { type Played, playSession } from './session.ts';

const stores = new Map<string, PlayStore>();

/** One store for all views of a page. */
function storeOf(person: string): PlayStore {
  const store = stores.get(person) ?? new PlayStore(window.sessionStorage, person);
  stores.set(person, store);
  return store;
}

/** The pack as it stands now, with the drafts, as far as it can be read: definitions that cannot are left out. */
export function usePlayablePack(): { readonly pack: Pack | null; readonly workflowOf: WorkflowOf | null } {
  const files = useDeferredValue(useFiles());
  return useMemo(() => {
    const { pack, sound } = readPack(files);
    const found = pack ?? sound?.pack ?? null;
    return { pack: found, workflowOf: found === null ? null : workflowsOf(found) };
  }, [files]);
}

export interface PlayHere {
  readonly pack: Pack | null;
  readonly state: PlayState | null;
  readonly played: Played | null;
  readonly set: (state: PlayState | null) => void;
}

/** The play of a workflow, played anew whenever it goes on or a definition changes. */
export function usePlay(workflow: string): PlayHere {
  const store = storeOf(useMe().uuid);
  const state = useSyncExternalStore(store.subscribe, () => store.get(workflow));
  const { pack, workflowOf } = usePlayablePack();
  const played = useMemo(
    () =>
      pack === null || workflowOf === null || state === null ? null : playSession(pack, workflowOf, state.session),
    [pack, workflowOf, state],
  );
  const set = useCallback((next: PlayState | null) => store.set(workflow, next), [store, workflow]);
  return { pack, state, played, set };
}
