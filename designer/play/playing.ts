import type { WorkflowView } from '../model/workflow-view.ts';
import type { Playing } from '../workflow/workflow-editor.ts';
import type { Played } from './session.ts';

/** Where the played request stands in a workflow, and where this person could send it; null before it is filed. */
export function playingOf(played: Played, person: string, view: WorkflowView): Playing | null {
  const last = played.frames.at(-1);
  if (last === undefined || played.frames[0]?.move.refusals.length !== 0) return null;
  const active = new Set(last.view.states);
  // An event is answered by the states that are active and by all around them, the machine itself too.
  const open = new Set<string>([view.machineId]);
  for (const id of active) {
    for (let state = view.stateById.get(id); state !== undefined; state = view.stateById.get(state.parent ?? '')) {
      open.add(state.id);
    }
  }
  const allowed = new Set(played.offersFor(person).flatMap((offer) => (offer.allowed ? [offer.event] : [])));
  const offered = view.transitions.filter(
    ({ from, trigger, origin }) =>
      'on' in trigger && allowed.has(trigger.on) && open.has(from) && origin !== 'disabled',
  );
  // A move that was refused took nothing: what led here is shown still.
  const taken = played.frames.findLast(({ move }) => move.transitions.length > 0)?.move.transitions ?? [];
  return { active, taken: new Set(taken), offered: new Set(offered.map(({ id }) => id)) };
}
