import type { OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { withPositions } from '../layout.ts';
import { TEXT_ORDER } from '../text-order.ts';
import { freshFragment } from '../tree/fresh-fragment.ts';
import type { CommandOf } from '../workflow-command.ts';
import { withAddedState } from './add-state.ts';
import { type Ground, type Operations, usedIds, withOperations } from './ground.ts';

/** Adds what was copied, here or from another workflow, for these clients under free names. */
export function pasteOnTop(ground: Ground, { fragment, parent, at }: CommandOf<'paste'>): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  if (fragment.states.length === 0) throw new CommandRefused('nothing-to-do');
  const fresh = freshFragment(fragment, usedIds(ground), effect.workflow.delays ?? {}, at);
  const delays = Object.entries(fresh.delays).map(([key, delay]): OverlayOperation => ({ op: 'addDelay', key, delay }));
  const place = { parent: parent ?? effect.outline.root.id, before: undefined };
  const operations = fresh.states.reduce<Operations>(
    (all, state) => withAddedState(ground, all, state, place),
    [...overlay.operations, ...delays],
  );
  return withPositions(withOperations(overlay, operations), fresh.positions, TEXT_ORDER.overlay);
}
