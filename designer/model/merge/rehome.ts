import type { Trigger, WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import type { Json } from '../json.ts';
import { isReadableWorkflow } from '../readable.ts';
import { sameTrigger } from '../tree/candidates.ts';
import { moveTransitionIn, retriggerIn } from '../tree/change-transition.ts';
import { transitionOf } from '../tree/found.ts';
import { moveStateIn } from '../tree/move-state.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import type { Sides } from './sides.ts';

type Move =
  | { readonly state: string; readonly parent: string }
  | { readonly transition: string; readonly from: string; readonly trigger: Trigger };

/**
 * Three workflows in which every state and transition that one of the two moved stands where he moved it: what the other did
 * to it then meets it there. What both moved, or what has no such place in the others, stays where it is.
 */
export function rehomed(sides: Sides): Sides {
  const { base, mine, theirs } = sides;
  if (!isReadableWorkflow(base) || !isReadableWorkflow(mine) || !isReadableWorkflow(theirs)) return sides;
  const ours = moves(base, mine);
  const others = moves(base, theirs);
  const known = new Set([...ours, ...others].map(nameOf).filter((name, index, all) => all.indexOf(name) !== index));
  const alone = (move: Move): boolean => !known.has(nameOf(move));
  const [byMe, byThem] = [ours.filter(alone), others.filter(alone)];
  return {
    base: moved(base, [...byMe, ...byThem]),
    mine: moved(mine, byThem),
    theirs: moved(theirs, byMe),
  };
}

function moves(base: WorkflowDefinition, side: WorkflowDefinition): Move[] {
  if (base.machine === side.machine) return [];
  const was = outlineFor(base.machine);
  const is = outlineFor(side.machine);
  const states = is.states.flatMap(({ id, parent }): Move[] => {
    const before = was.stateById.get(id)?.parent;
    return parent === null || !before || before.id === parent.id ? [] : [{ state: id, parent: parent.id }];
  });
  const transitions = is.transitions.flatMap(({ id, state, trigger }): Move[] => {
    const before = was.transitionById.get(id);
    if (before === undefined || (before.state.id === state.id && sameTrigger(before.trigger, trigger))) return [];
    return [{ transition: id, from: state.id, trigger }];
  });
  return [...states, ...transitions];
}

const nameOf = (move: Move): string => ('state' in move ? `state ${move.state}` : `transition ${move.transition}`);

function moved(workflow: WorkflowDefinition, all: readonly Move[]): Json {
  const machine = all.reduce<Tree>((tree, move) => {
    try {
      return movedIn(tree, move);
    } catch (error) {
      if (error instanceof CommandRefused) return tree;
      throw error;
    }
  }, workflow.machine);
  const next = machine === workflow.machine ? workflow : { ...workflow, machine };
  return next as unknown as Json;
}

function movedIn(tree: Tree, move: Move): Tree {
  if ('state' in move) return moveStateIn(tree, move.state, move.parent, undefined);
  const there = moveTransitionIn(tree, transitionOf(outlineFor(tree), move.transition), move.from);
  return retriggerIn(there, transitionOf(outlineFor(there), move.transition), move.trigger);
}
