import { useWords } from '../../../ui/i18n/index.ts';
import { useGesture } from '../../inspector/use-gesture.ts';
import { JsonEditor } from '../../json/JsonEditor.tsx';
import type { Json } from '../../model/json.ts';
import type { DocumentState } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { useProblemsOf } from '../use-problems-of.ts';

/** The text of the definition. What is typed there stands in the form at once, and the other way round. */
export function JsonTab({ document }: { readonly document: DocumentState }) {
  const { t } = useWords('editors');
  const workspace = useWorkspace();
  const problems = useProblemsOf(document.file);
  const { gesture, begin } = useGesture();
  const { key, value } = document;
  return (
    <section aria-label={t('page.tabs.json')} onFocus={begin}>
      <JsonEditor
        value={value}
        schemaKind={key.kind}
        problems={problems}
        readOnly={!workspace.mayDraft}
        onChange={(next: Json) => {
          workspace.change(key, { name: 'edit', gesture: `${key.kind}/${key.id} json ${gesture()}`, to: () => next });
        }}
      />
    </section>
  );
}
