import { createContext, useContext } from 'react';
import type { DefinitionKey } from '../workspace/document-state.ts';

export const JoinContext = createContext<(key: DefinitionKey) => void>(() => undefined);

/** Opens the dialog that brings together what was done to a definition here and elsewhere. */
export function useOpenJoin(): (key: DefinitionKey) => void {
  return useContext(JoinContext);
}
