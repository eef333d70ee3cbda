import type { OutlineState, OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { withoutDrawing } from '../layout.ts';
import { outlineFor, type Tree } from '../tree/outline-for.ts';
import { doomedWith, heirOf, removeParts } from '../tree/remove-parts.ts';
import type { CommandOf } from '../workflow-command.ts';
import { anchoredElsewhere } from './anchors.ts';
import { type Ground, liveState, liveTransition, notForOverlay, type Operations, withOperations } from './ground.ts';
import { withoutSets, withSetPart } from './set-part.ts';

/** What these clients lose, by id. */
interface Lost {
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
}

/** Takes away what the overlay added, and switches off what the base has, with all that hangs on it. */
export function removeOnTop(ground: Ground, command: CommandOf<'remove'>): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  const states = live(command.states, effect.outline.stateById, (id) => liveState(ground, id));
  const transitions = live(command.transitions, effect.outline.transitionById, (id) => liveTransition(ground, id));
  if (states.length + transitions.length === 0) throw new CommandRefused('nothing-to-do');
  const lost = lostWith(ground, states, transitions);
  const added = [...lost.states].filter((id) => effect.addedStates.has(id));
  const chosen = new Set(transitions);
  let operations = anchoredElsewhere(ground, overlay.operations, 'addState', new Set(added));
  const addedTransitions = [...lost.transitions].filter((id) => effect.addedTransitions.has(id));
  operations = anchoredElsewhere(ground, operations, 'addTransition', new Set(addedTransitions));
  operations = withoutAdded(ground, operations, lost);
  operations = withoutSets(operations, 'setState', lost.states);
  operations = withOtherBeginnings(ground, operations, lost);
  operations = withStatesOff(ground, operations, lost);
  for (const id of lost.transitions) operations = withTransitionOff(ground, operations, lost, id, chosen.has(id));
  return withoutDrawing(withOperations(overlay, operations), added, lost.transitions);
}

/** The ids of what is there; what is switched off already is passed over, what is unknown is refused. */
function live(ids: readonly string[], there: { has(id: string): boolean }, demand: (id: string) => unknown): string[] {
  return ids.filter((id) => {
    if (there.has(id)) return true;
    try {
      demand(id);
    } catch (error) {
      if (!(error instanceof CommandRefused) || error.code !== 'switched-off') throw error;
    }
    return false;
  });
}

/** A history state of the base that returns to what is lost cannot be told to return elsewhere: it is lost too. */
function lostWith(ground: Ground, states: readonly string[], transitions: readonly string[]): Lost {
  const { outline, workflow, addedStates } = ground.effect;
  const doomed = doomedWith(workflow.machine, states, transitions);
  const stranded = outline.states.filter(
    ({ id, config, kind }) =>
      kind === 'history' &&
      !doomed.ids.has(id) &&
      !addedStates.has(id) &&
      doomed.ids.has(config.target?.slice(1) ?? ''),
  );
  if (stranded.length > 0) return lostWith(ground, [...states, ...stranded.map(({ id }) => id)], transitions);
  if (doomed.states.has(outline.root.config)) throw new CommandRefused('last-state');
  if (workflow.primary !== undefined && doomed.ids.has(workflow.primary))
    throw notForOverlay('primary', { id: workflow.primary });
  for (const { id, parent } of outline.states) {
    if (parent === null || !doomed.ids.has(id) || doomed.ids.has(parent.id) || addedStates.has(parent.id)) continue;
    if (parent.children.every((each) => doomed.ids.has(each.id)))
      throw notForOverlay('only-child', { id, in: parent.id });
  }
  const ids = outline.transitions.filter(({ config }) => doomed.transitions.has(config)).map(({ id }) => id);
  return { states: doomed.ids, transitions: new Set(ids) };
}

function withoutAdded({ effect }: Ground, operations: Operations, lost: Lost): Operations {
  return operations.flatMap((operation): OverlayOperation[] => {
    if (operation.op === 'addTransition') {
      const { state, transition } = operation;
      const gone =
        lost.states.has(state) || (effect.addedTransitions.has(transition.id) && lost.transitions.has(transition.id));
      return gone ? [] : [operation];
    }
    if (operation.op !== 'addState' || !effect.addedStates.has(operation.state.id)) return [operation];
    if (lost.states.has(operation.state.id)) return [];
    const state = without(operation.state, lost);
    return [state === operation.state ? operation : { ...operation, state }];
  });
}

function without(tree: Tree, { states, transitions }: Lost): Tree {
  const outline = outlineFor(tree);
  return removeParts(tree, {
    ids: states,
    states: new Set(outline.states.flatMap(({ id, config }) => (states.has(id) ? [config] : []))),
    transitions: new Set(outline.transitions.flatMap(({ id, config }) => (transitions.has(id) ? [config] : []))),
  });
}

/** A state of the base that began in a lost one begins in the next; added states see to that themselves. */
function withOtherBeginnings(ground: Ground, operations: Operations, lost: Lost): Operations {
  const { outline, addedStates } = ground.effect;
  return outline.states.reduce((all, { id, kind, config, children }) => {
    const first = children.find(({ key }) => key === config.initial);
    if (kind !== 'compound' || first === undefined || !lost.states.has(first.id)) return all;
    if (lost.states.has(id) || addedStates.has(id)) return all;
    const value = heirOf(config, (child) => !lost.states.has(child.id));
    return withSetPart(ground, all, 'setState', { id, path: 'initial', value });
  }, operations);
}

/** The outermost lost states of the base are switched off; what was done inside them is forgotten. */
function withStatesOff({ effect }: Ground, operations: Operations, { states }: Lost): Operations {
  const isLost = ({ id }: OutlineState): boolean => states.has(id) && !effect.addedStates.has(id);
  const off = effect.base.states.filter((state) => isLost(state) && (state.parent === null || !isLost(state.parent)));
  const inside = new Set<string>();
  const gather = ({ id, children }: OutlineState): void => {
    inside.add(id);
    children.forEach(gather);
  };
  off.forEach(gather);
  const ways = effect.base.transitions.filter(({ state }) => inside.has(state.id)).map(({ id }) => id);
  const kept = withoutSets(operations, 'setTransition', new Set(ways)).filter(
    (each) => each.op !== 'disable' || !(inside.has(each.state ?? '') || ways.includes(each.transition ?? '')),
  );
  return [...kept, ...off.map(({ id }): OverlayOperation => ({ op: 'disable', state: id }))];
}

/** A transition of the base that the overlay let lead to what is lost leads again where the base says, if it can. */
function withTransitionOff(
  ground: Ground,
  operations: Operations,
  lost: Lost,
  id: string,
  chosen: boolean,
): Operations {
  const { base, outline, addedTransitions } = ground.effect;
  const below = base.transitionById.get(id);
  if (below === undefined || addedTransitions.has(id) || lost.states.has(below.state.id)) return operations;
  const target = below.config.target?.slice(1);
  const stays = target === undefined || (outline.stateById.has(target) && !lost.states.has(target));
  const ids = new Set([id]);
  if (!chosen && stays) return withoutSets(operations, 'setTransition', ids, 'target');
  return [...withoutSets(operations, 'setTransition', ids), { op: 'disable', transition: id }];
}
