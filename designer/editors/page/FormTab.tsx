import { Alert, Button } from '@mantine/core';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../ui/i18n/index.ts';
import { Loading, Notice } from '../../../ui/parts/index.ts';
import { useGesture } from '../../inspector/use-gesture.ts';
import { isObject } from '../../model/json.ts';
import { RulePlaceContext } from '../../rules/rule-place.ts';
import { type DocumentState, keyText } from '../../workspace/document-state.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import type { EditorProps } from '../editor-props.ts';
import { EDITORS } from '../editors-by-kind.ts';
import { elementPointer } from '../shape/element-pointer.ts';
import { useProblemsOf } from '../use-problems-of.ts';
import { GenericEditor } from './GenericEditor.tsx';
import { focusPart } from './focus-part.ts';

/** The form of a definition; one that is no object at all can only be mended in its JSON. */
export function FormTab({ document }: { readonly document: DocumentState }) {
  const { t } = useWords('editors');
  const workspace = useWorkspace();
  const problems = useProblemsOf(document.file);
  const [search, setSearch] = useSearchParams();
  const root = useRef<HTMLDivElement>(null);
  const visit = useGesture();
  const { key, value } = document;
  const [at, element] = [search.get('at'), search.get('element')];
  const focus = useMemo(() => {
    if (at !== null) return { path: at };
    const path = element === null ? null : elementPointer(value, element);
    return path === null ? null : { path };
    // The wish is that of the address; what the definition becomes afterwards is none.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at, element]);
  useEffect(() => {
    if (focus !== null && root.current !== null) return focusPart(root.current, focus.path);
    return undefined;
  }, [focus]);

  if (!isObject(value)) {
    return (
      <Notice
        title={t('page.noForm')}
        text={t('page.noFormHint')}
        action={
          <Button variant="default" onClick={() => setSearch({ tab: 'json' })}>
            {t('page.tabs.json')}
          </Button>
        }
      />
    );
  }
  const edit: EditorProps['edit'] = (to, { name = 'edit', gesture } = {}) => {
    workspace.change(key, {
      name,
      ...(gesture === undefined ? {} : { gesture: `${key.kind}/${key.id} ${gesture} ${visit.gesture()}` }),
      to: (now) => (isObject(now) ? to(now) : now),
    });
  };
  const Editor = EDITORS[key.kind] ?? GenericEditor;
  return (
    <div ref={root} onFocus={visit.begin}>
      {!workspace.mayDraft && (
        <Alert mb="md" variant="default">
          {t('page.readOnly')}
        </Alert>
      )}
      <RulePlaceContext value={keyText(key)}>
        <Suspense fallback={<Loading rows={8} />}>
          <Editor
            document={document}
            value={value}
            readOnly={!workspace.mayDraft}
            edit={edit}
            problems={problems}
            focus={focus}
          />
        </Suspense>
      </RulePlaceContext>
    </div>
  );
}
