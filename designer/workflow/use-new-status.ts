import { useCallback } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { addStatus, type StatusCategory, statusIdFor } from './add-status.ts';
import { useWorkflowEditor } from './workflow-editor.ts';

/**
 * Adds a status to the set that the workflow speaks; gives its id, or null when there is no such set or nothing may be
 * changed. It is a change of that definition, and undone there.
 */
export function useNewStatus(): (title: string, category: StatusCategory) => string | null {
  const workspace = useWorkspace();
  const { language } = useWords('inspector');
  const { view } = useWorkflowEditor();
  const { statuses } = view.workflow;
  return useCallback(
    (title, category) => {
      const key = { kind: 'statuses', id: statuses } as const;
      const document = workspace.get(key);
      if (document === undefined || document.value === null) return null;
      const id = statusIdFor(document.value, title);
      const done = workspace.change(key, {
        name: 'add-status',
        words: { title },
        to: (value) => addStatus(value, { id, title: { [language]: title }, category }),
      });
      return done ? id : null;
    },
    [workspace, statuses, language],
  );
}
