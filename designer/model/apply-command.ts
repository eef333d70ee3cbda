import type { WorkflowDefinition } from '../../engine/language/index.ts';
import { addState } from './base/add-state.ts';
import { addTransition } from './base/add-transition.ts';
import { moveState } from './base/move-state.ts';
import { orderTransition } from './base/order-transition.ts';
import { paste } from './base/paste.ts';
import { place } from './base/place.ts';
import { reconnect } from './base/reconnect.ts';
import { remove } from './base/remove.ts';
import { setDelay } from './base/set-delay.ts';
import { setNote } from './base/set-note.ts';
import { setState } from './base/set-state.ts';
import { setTransition } from './base/set-transition.ts';
import { setTrigger } from './base/set-trigger.ts';
import { setWorkflow } from './base/set-workflow.ts';
import { CommandRefused } from './command-refused.ts';
import { isReadableWorkflow } from './readable.ts';
import type { WorkflowCommand } from './workflow-command.ts';

/**
 * The workflow after a command. The argument stays as it is, and what the command does not touch is the same object in both;
 * a command that changes nothing gives the workflow itself. Throws CommandRefused.
 */
export function applyCommand(workflow: WorkflowDefinition, command: WorkflowCommand): WorkflowDefinition {
  if (!isReadableWorkflow(workflow)) throw new CommandRefused('broken-definition');
  switch (command.do) {
    case 'add-state':
      return addState(workflow, command);
    case 'remove':
      return remove(workflow, command);
    case 'set-state':
      return setState(workflow, command);
    case 'move-state':
      return moveState(workflow, command);
    case 'add-transition':
      return addTransition(workflow, command);
    case 'set-transition':
      return setTransition(workflow, command);
    case 'set-trigger':
      return setTrigger(workflow, command);
    case 'reconnect':
      return reconnect(workflow, command);
    case 'order-transition':
      return orderTransition(workflow, command);
    case 'set-delay':
      return setDelay(workflow, command);
    case 'place':
      return place(workflow, command);
    case 'set-note':
      return setNote(workflow, command);
    case 'set-workflow':
      return setWorkflow(workflow, command);
    case 'paste':
      return paste(workflow, command);
    case 'inherit':
      throw new CommandRefused('only-for-overlay');
  }
}
