import type { OutlineState, OverlayOperation, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import type { CommandOf } from '../workflow-command.ts';
import { effectOf } from './effect.ts';
import { type Ground, type Operations, withOperations } from './ground.ts';
import { removeOnTop } from './remove.ts';
import { withoutSets } from './set-part.ts';

interface Elements {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
}

/**
 * Takes back whatever the overlay does to these elements: what it added goes, what it changed is as in the base, what it
 * switched off is there again, with the state around it when it went with that. With a state come the transitions that lead
 * to it, and its place as the beginning; its own stay off while they lead to what is not there. Refused: `nothing-to-do`, and
 * `switched-off` for a transition that leads to what is not there.
 */
export function inheritOnTop(ground: Ground, { states, transitions }: CommandOf<'inherit'>): WorkflowOverlayDefinition {
  const { overlay, effect } = ground;
  const isAdded = {
    state: (id: string) => effect.addedStates.has(id),
    way: (id: string) => effect.addedTransitions.has(id),
  };
  const added = { states: states.filter(isAdded.state), transitions: transitions.filter(isAdded.way) };
  const kept = {
    states: states.filter((id) => !isAdded.state(id)),
    transitions: transitions.filter((id) => !isAdded.way(id)),
  };
  const same = { ...ground, overlay: withOperations(overlay, asInBase(ground, kept)) };
  const next = withLeadingNowhereOff(same, new Set(kept.transitions));
  const rest = added.states.length + added.transitions.length === 0 ? next : withoutAdded(ground, next, added);
  const { length } = overlay.operations;
  if (rest.operations.length === length && rest.operations.every((each, index) => each === overlay.operations[index])) {
    throw new CommandRefused('nothing-to-do');
  }
  return rest;
}

/** The operations without those that do something to these elements of the base. */
function asInBase(ground: Ground, { states, transitions }: Elements): Operations {
  const { base } = ground.effect;
  const homes = transitions.flatMap((id) => base.transitionById.get(id)?.state.id ?? []);
  const back = new Set([...states, ...homes].flatMap((id) => offAround(ground, id)));
  const there = new Set([...back].flatMap((id) => idsInside(base.stateById.get(id))));
  const ways = base.transitions.filter(({ config }) => there.has(config.target?.slice(1) ?? '')).map(({ id }) => id);
  const on = new Set([...transitions, ...ways]);
  const begun = new Set([...back].flatMap((id) => beginningOf(base.stateById.get(id))));
  const switched = ground.overlay.operations.filter(
    (each) => each.op !== 'disable' || !(back.has(each.state ?? '') || on.has(each.transition ?? '')),
  );
  const rest = withoutSets(withoutSets(switched, 'setState', new Set(states)), 'setState', begun, 'initial');
  return withoutSets(rest, 'setTransition', new Set(transitions));
}

/** The states whose switching off took this one away; none when it is there. */
function offAround({ effect, overlay }: Ground, id: string): string[] {
  const off = new Set(overlay.operations.flatMap((each) => (each.op === 'disable' ? (each.state ?? []) : [])));
  const line: string[] = [];
  for (let state: OutlineState | null = effect.base.stateById.get(id) ?? null; state !== null; state = state.parent) {
    if (off.has(state.id)) line.push(state.id);
  }
  return line;
}

function idsInside(state: OutlineState | undefined): string[] {
  return state === undefined ? [] : [state.id, ...state.children.flatMap(idsInside)];
}

/** The state that begins in this one. */
function beginningOf(state: OutlineState | undefined): string[] {
  return state?.parent?.config.initial === state?.key && state?.parent ? [state.parent.id] : [];
}

/** What was added goes as by `remove`, together with what hung on it. */
function withoutAdded(
  { base }: Ground,
  overlay: WorkflowOverlayDefinition,
  added: Elements,
): WorkflowOverlayDefinition {
  return removeOnTop({ base, overlay, effect: effectOf(base, overlay) }, { do: 'remove', ...added });
}

function withLeadingNowhereOff({ base, overlay }: Ground, chosen: ReadonlySet<string>): WorkflowOverlayDefinition {
  const { outline, base: below, addedTransitions } = effectOf(base, overlay);
  const off: OverlayOperation[] = [];
  for (const { id, config } of outline.transitions) {
    const target = config.target?.slice(1);
    if (target === undefined || outline.stateById.has(target) || !below.stateById.has(target)) continue;
    if (chosen.has(id)) throw new CommandRefused('switched-off', { id: target });
    if (!addedTransitions.has(id)) off.push({ op: 'disable', transition: id });
  }
  return off.length === 0 ? overlay : withOperations(overlay, [...overlay.operations, ...off]);
}
