import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/parts/index.ts';
import { useGesture } from '../inspector/use-gesture.ts';
import type { Json } from '../model/json.ts';
import { useProblemList } from '../problems/use-problems.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import styles from './workflow.module.css';

const JsonEditor = lazy(async () => ({ default: (await import('../json/JsonEditor.tsx')).JsonEditor }));

/** A definition as text, in step with the other views. */
export function JsonView({ document }: { readonly document: DocumentState }) {
  const workspace = useWorkspace();
  const problems = useProblemList();
  const { gesture, begin } = useGesture();
  const { key, file, value } = document;
  return (
    <div className={styles.json} onFocus={begin}>
      <Suspense fallback={<Loading rows={12} />}>
        <JsonEditor
          key={`${key.kind} ${key.id}`}
          value={value}
          schemaKind={key.kind}
          readOnly={!workspace.mayDraft}
          problems={problems.filter((problem) => problem.file === file)}
          onChange={(next: Json) =>
            workspace.change(key, { name: 'edit', gesture: `json ${key.kind} ${key.id} ${gesture()}`, to: () => next })
          }
        />
      </Suspense>
    </div>
  );
}
