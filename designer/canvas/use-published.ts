import { useMemo } from 'react';
import { isReadableOverlay, isReadableWorkflow } from '../model/readable.ts';
import { viewOfOverlay } from '../model/view-of-overlay.ts';
import { viewOfWorkflow } from '../model/view-of-workflow.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { useDocument } from '../workspace/workspace-context.ts';

/** The workflow as it is in force, for the same clients; null while nobody looks at the differences, or when it is new. */
export function usePublished(): WorkflowView | null {
  const { workflow, overlay, differences } = useWorkflowEditor();
  const base = useDocument(workflow)?.published?.value;
  const onTop = useDocument(overlay ?? workflow)?.published?.value;
  const wanted = differences.size > 0;
  return useMemo(() => {
    if (!wanted || !isReadableWorkflow(base)) return null;
    if (overlay === null) return viewOfWorkflow(base);
    return isReadableOverlay(onTop) ? viewOfOverlay(base, onTop).view : viewOfWorkflow(base);
  }, [wanted, base, overlay === null, onTop]);
}
