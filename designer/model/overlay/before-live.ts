import { sameTrigger } from '../tree/candidates.ts';
import { viewOfOverlay } from '../view-of-overlay.ts';
import type { WorkflowCommand } from '../workflow-command.ts';
import type { Ground } from './ground.ts';

/** The command with a place before what these clients have: before what is switched off means before the next that is not. */
export function beforeLive({ base, overlay }: Ground, command: WorkflowCommand): WorkflowCommand {
  if (!('before' in command) || command.before === undefined || command.before === null) return command;
  const { view } = viewOfOverlay(base, overlay);
  const { before: _before, ...rest } = command;
  if (command.do === 'add-state' || command.do === 'move-state') {
    const there = view.stateById.get(command.before);
    if (there?.origin !== 'disabled') return command;
    const siblings = view.states.filter(({ parent }) => parent === there.parent);
    const next = siblings.slice(siblings.indexOf(there)).find(({ origin }) => origin !== 'disabled');
    return { ...rest, ...(next && { before: next.id }) } as WorkflowCommand;
  }
  const there = view.transitionById.get(command.before);
  if (there?.origin !== 'disabled') return command;
  const list = view.transitions.filter(
    ({ from, trigger }) => from === there.from && sameTrigger(trigger, there.trigger),
  );
  const next = list.slice(list.indexOf(there)).find(({ origin }) => origin !== 'disabled');
  const last = command.do === 'order-transition' ? { before: null } : {};
  return { ...rest, ...(next === undefined ? last : { before: next.id }) } as WorkflowCommand;
}
