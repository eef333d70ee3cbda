import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ServerWorkspace } from './server-workspace.ts';

export const ServerWorkspaceContext = createContext<ServerWorkspace | null>(null);

/** The workspace with what only the frame and the drafts need of it; does not draw anew when it changes. */
export function useServerWorkspace(): ServerWorkspace {
  const workspace = useContext(ServerWorkspaceContext);
  if (workspace === null) throw new Error('there is no workspace around this');
  return workspace;
}

/** Something of the workspace, drawn anew when it becomes another; what is read must be the same while nothing changed. */
export function useOfWorkspace<T>(read: (workspace: ServerWorkspace) => T): T {
  const workspace = useServerWorkspace();
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  return useSyncExternalStore(subscribe, () => read(workspace));
}
