import { useWords } from '../../ui/i18n/index.ts';
import { isList, isObject, type Json } from '../model/json.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import type { DefinitionKey } from '../workspace/document-state.ts';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { References } from './References.tsx';
import { TitleFields } from './TitleFields.tsx';

/** What an overlay is called, and for which clients it is. */
export function OverlayFields({ overlay }: { readonly overlay: DefinitionKey }) {
  const { t, title } = useWords('inspector');
  const workspace = useWorkspace();
  const { readOnly } = useWorkflowEditor();
  const { choices } = useSurroundings();
  const value = useDocument(overlay)?.value;
  if (!isObject(value)) return null;
  const set = (key: string, next: Json, gesture?: string): boolean =>
    workspace.change(overlay, {
      name: 'set-overlay',
      words: { title: title(value.title) },
      ...(gesture === undefined ? {} : { gesture }),
      to: (now) => (isObject(now) ? { ...now, [key]: next } : now),
    });
  return (
    <>
      <TitleFields
        label={t('overlay.title')}
        value={value.title}
        readOnly={readOnly}
        onChange={(next, gesture) => next !== null && set('title', next, gesture)}
      />
      <References
        label={t('overlay.clients')}
        choices={choices.client ?? []}
        value={isList(value.clients) ? value.clients.map(String) : []}
        readOnly={readOnly}
        placeholder={t('add')}
        onChange={(ids) => set('clients', [...ids])}
      />
    </>
  );
}
