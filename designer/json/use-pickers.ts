import { useContext, useMemo, useSyncExternalStore } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { Pickers } from '../../ui/schema-form/schema.ts';
import { pickersOf } from '../workflow/pickers-of.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';

const NO_DOCUMENTS: readonly DocumentState[] = [];
const never = (): (() => void) => () => undefined;

/** What the definitions of the workspace around offer to be named; nothing without one. */
export function usePickers(): Pickers {
  const { title } = useWords('json');
  const workspace = useContext(WorkspaceContext);
  const documents = useSyncExternalStore(
    workspace === null ? never : (listener) => workspace.subscribe(listener),
    () => workspace?.list() ?? NO_DOCUMENTS,
  );
  return useMemo(
    () =>
      pickersOf(
        documents.map(({ key, value }) => ({ ...key, value })),
        { title },
      ),
    [documents, title],
  );
}
