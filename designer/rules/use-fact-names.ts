import { useContext, useMemo, useSyncExternalStore } from 'react';
import type { FactVocabulary, Names } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { titlesOf } from '../workflow/vocabulary-of.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import { type FactNames, factNames } from './fact-names.ts';

const NO_DOCUMENTS: readonly DocumentState[] = [];
const never = (): (() => void) => () => undefined;

/** What facts and their values are called: by the vocabulary, and by the definitions of the workspace around, if any. */
export function useFactNames(vocabulary: FactVocabulary): FactNames {
  const { t, title, language } = useWords('rules');
  const workspace = useContext(WorkspaceContext);
  const documents = useSyncExternalStore(
    workspace === null ? never : (listener) => workspace.subscribe(listener),
    () => workspace?.list() ?? NO_DOCUMENTS,
  );
  const names = useMemo((): Names => titlesOf(documents.map(({ key, value }) => ({ ...key, value }))), [documents]);
  return useMemo(() => factNames(vocabulary, names, { t, title, language }), [vocabulary, names, t, title, language]);
}
