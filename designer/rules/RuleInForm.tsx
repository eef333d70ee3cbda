import { useContext, useMemo, useSyncExternalStore } from 'react';
import type { RuleWidgetProps } from '../../ui/schema-form/index.ts';
import { vocabularyOf } from '../workflow/vocabulary-of.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import { RulePlaceContext } from './rule-place.ts';
import { RuleEditor } from './RuleEditor.tsx';

const NO_DOCUMENTS: readonly DocumentState[] = [];
const never = (): (() => void) => () => undefined;

/** The rule editor as a field of a form, over the facts of the whole pack. */
export function RuleInForm({ rule, onChange, readOnly, path }: RuleWidgetProps) {
  const workspace = useContext(WorkspaceContext);
  const definition = useContext(RulePlaceContext);
  const documents = useSyncExternalStore(
    workspace === null ? never : (listener) => workspace.subscribe(listener),
    () => workspace?.list() ?? NO_DOCUMENTS,
  );
  const facts = useMemo(
    () =>
      vocabularyOf(
        documents.map(({ key, value }) => ({ ...key, value })),
        undefined,
      ),
    [documents],
  );
  return (
    <RuleEditor
      rule={rule}
      onChange={onChange}
      facts={facts}
      readOnly={readOnly}
      {...(definition === null ? {} : { place: `${definition} ${path}` })}
    />
  );
}
