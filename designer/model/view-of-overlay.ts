import type { Problem, WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { type Effect, effectOf } from './overlay/effect.ts';
import { type MergedState, mergedOutline } from './overlay/merged-outline.ts';
import { AS_IT_IS, type Doing, firstById, stateView, transitionView } from './view-parts.ts';
import type { Origin, StateView, TransitionView, WorkflowView } from './workflow-view.ts';

interface OverlayView {
  readonly view: WorkflowView;
  /** Where the overlay contradicts its base; empty when it can be published. */
  readonly conflicts: readonly Problem[];
}

const views = new WeakMap<Effect, WeakMap<WorkflowOverlayDefinition, OverlayView>>();

/**
 * A base as it is with an overlay on top: what the overlay added, changed and switched off is marked so, and what is switched
 * off still stands in its place. An overlay that contradicts its base is shown as far as it goes, with its conflicts. Throws
 * CommandRefused `broken-definition` when one of them cannot be drawn at all.
 */
export function viewOfOverlay(base: WorkflowDefinition, overlay: WorkflowOverlayDefinition): OverlayView {
  const effect = effectOf(base, overlay);
  const known = views.get(effect)?.get(overlay);
  if (known !== undefined) return known;
  const made = { view: viewOf(base, overlay, effect), conflicts: effect.conflicts };
  const ofEffect = views.get(effect) ?? new WeakMap<WorkflowOverlayDefinition, OverlayView>();
  views.set(effect, ofEffect.set(overlay, made));
  return made;
}

function viewOf(base: WorkflowDefinition, overlay: WorkflowOverlayDefinition, effect: Effect): WorkflowView {
  const { workflow } = effect;
  const layout = { ...base.layout, ...overlay.layout };
  const changedParts = partsChangedBy(overlay);
  const all = flat(mergedOutline(effect));
  const ids = new Set(all.map(({ state }) => state.id));
  const doing = (what: 'state' | 'transition', id: string, off: boolean): Doing => {
    if (off) return { origin: 'disabled', changed: [] };
    const added = what === 'state' ? effect.addedStates : effect.addedTransitions;
    if (added.has(id)) return { origin: 'added', changed: [] };
    const changed = changedParts[what].get(id);
    return changed === undefined ? AS_IT_IS : { origin: 'changed', changed };
  };
  const states: StateView[] = [];
  const transitions: TransitionView[] = [];
  for (const { state, off, children, transitions: leaving } of all) {
    const inner = children.map((child) => child.state.id);
    const at = Object.hasOwn(layout, state.id) ? layout[state.id] : undefined;
    if (state.parent !== null) states.push(stateView(state, inner, doing('state', state.id, off), at ?? null));
    for (const { config, off: isOff, ...place } of leaving) {
      const done = doing('transition', config.id, isOff);
      transitions.push(transitionView(config, { from: state.id, ...place }, done, (id) => ids.has(id)));
    }
  }
  return {
    workflow,
    machineId: workflow.machine.id,
    states,
    transitions,
    stateById: firstById(states),
    transitionById: firstById(transitions),
    delays: workflow.delays ?? {},
    delayOrigin: delayOrigins(base, overlay, workflow),
    lines: { ...base.lines, ...overlay.lines },
    notes: { ...base.notes, ...overlay.notes },
  };
}

function flat(state: MergedState): MergedState[] {
  return [state, ...state.children.flatMap(flat)];
}

/** Which parts of which states and transitions the overlay sets. */
function partsChangedBy({
  operations,
}: WorkflowOverlayDefinition): Record<'state' | 'transition', Map<string, string[]>> {
  const parts = { state: new Map<string, string[]>(), transition: new Map<string, string[]>() };
  for (const operation of operations) {
    if (operation.op !== 'setState' && operation.op !== 'setTransition') continue;
    const ofKind = operation.op === 'setState' ? parts.state : parts.transition;
    ofKind.set(operation.id, [...new Set([...(ofKind.get(operation.id) ?? []), operation.path])]);
  }
  return parts;
}

function delayOrigins(
  base: WorkflowDefinition,
  { operations }: WorkflowOverlayDefinition,
  { delays }: WorkflowDefinition,
): Record<string, Origin> {
  const changed = new Set(operations.flatMap((operation) => (operation.op === 'setDelay' ? [operation.key] : [])));
  const originOf = (key: string): Origin => {
    if (!Object.hasOwn(base.delays ?? {}, key)) return 'added';
    return changed.has(key) ? 'changed' : 'base';
  };
  return Object.fromEntries(Object.keys(delays ?? {}).map((key) => [key, originOf(key)]));
}
