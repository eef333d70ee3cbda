import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Kind } from '../../engine/language/index.ts';
import type { DefinitionKey, DocumentState, Workspace } from './document-state.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace itself; does not draw anew when it changes. Throws outside of its provider. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('there is no workspace around this');
  return workspace;
}

/** One definition, drawn anew when it changes. */
export function useDocument(key: DefinitionKey): DocumentState | undefined {
  const workspace = useWorkspace();
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  return useSyncExternalStore(subscribe, () => workspace.get(key));
}

/** All definitions of a kind, or all; drawn anew when one of them changes. The list is the same while nothing changed. */
export function useDocuments(kind?: Kind): readonly DocumentState[] {
  const workspace = useWorkspace();
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  return useSyncExternalStore(subscribe, () => workspace.list(kind));
}

/** The texts that the checks look at. */
export function useFiles(): ReadonlyMap<string, string> {
  const workspace = useWorkspace();
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  return useSyncExternalStore(subscribe, () => workspace.files);
}
