import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { applyCommand } from '../model/apply-command.ts';
import { applyToOverlay } from '../model/apply-to-overlay.ts';
import type { Json } from '../model/json.ts';
import type { WorkflowCommand } from '../model/workflow-command.ts';
import type { Change } from '../workspace/document-state.ts';

/**
 * A command as a change of a definition: of the workflow itself or, when there is a base, of an overlay on top of it. Its
 * name is that of the command; it may refuse with CommandRefused.
 */
export function changeOf(command: WorkflowCommand, base: WorkflowDefinition | null, gesture?: string): Change {
  return {
    name: command.do,
    ...(gesture === undefined ? {} : { gesture }),
    to: (value) =>
      (base === null
        ? applyCommand(value as unknown as WorkflowDefinition, command)
        : applyToOverlay(base, value as unknown as WorkflowOverlayDefinition, command)) as unknown as Json,
  };
}
