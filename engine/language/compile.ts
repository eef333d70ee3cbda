import { type AnyStateMachine, createMachine } from 'xstate';
import type { ActionConfig, FieldDefinition, StateConfig, TransitionConfig } from './definitions.generated.ts';
import { durationToMs } from './duration.ts';
import type { EffectiveWorkflow, PinnedChecklist } from './effective-workflow.ts';
import { guardRule } from './guard-slot.ts';
import { builtinKinds, type KindSet } from './kind-set.ts';

/** The action that stands first in every transition and names it; no definition can, its type has a dot. */
export const TAKEN = 'reglament.taken';

/** More microsteps than this in one step is a loop; XState's own limit is infinity. */
const MAX_MICROSTEPS = 200;

export type Trigger =
  | { readonly on: string }
  | { readonly after: string }
  | { readonly always: true }
  | { readonly onDone: true };

export interface CompiledState {
  readonly id: string;
  readonly config: StateConfig;
  readonly parent: string | null;
  /** Own status or stage, or the nearest ancestor's. */
  readonly status: string | null;
  readonly stage: string | null;
}

export interface CompiledTransition {
  readonly config: TransitionConfig;
  readonly state: string;
  readonly trigger: Trigger;
}

/** An effective workflow made ready to run. Immutable and shared by all requests of one hash. */
export interface CompiledWorkflow {
  readonly hash: string;
  readonly effective: EffectiveWorkflow;
  readonly machine: AnyStateMachine;
  readonly states: ReadonlyMap<string, CompiledState>;
  readonly transitions: ReadonlyMap<string, CompiledTransition>;
  readonly delays: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly checklists: ReadonlyMap<string, PinnedChecklist>;
  readonly kinds: KindSet;
  /** False when no fact can open a transition by itself. */
  readonly hasAlways: boolean;
}

/**
 * Makes an effective workflow ready to run. It must have passed the checks: this throws whatever XState throws on a
 * machine it cannot build, and an `Error` for a delay it does not know (XState would fire such a timer at once).
 * `hash` is the SHA-256 of the canonical text, computed by the caller: this code also runs in browsers.
 */
export function compile(effective: EffectiveWorkflow, hash: string, kinds: KindSet = builtinKinds): CompiledWorkflow {
  const { machine: root } = effective.workflow;
  const states = new Map<string, CompiledState>();
  const transitions = new Map<string, CompiledTransition>();
  const delays = new Map(
    Object.entries(effective.workflow.delays).map(([key, delay]) => [key, durationToMs(delay.duration)]),
  );
  const config = convert(root, null);

  function convert(state: StateConfig, parent: CompiledState | null): object {
    const { id, meta, description: _, ...rest } = state;
    const compiled = {
      id,
      config: state,
      parent: parent?.id ?? null,
      status: meta?.status ?? parent?.status ?? null,
      stage: meta?.stage ?? parent?.stage ?? null,
    };
    states.set(id, compiled);
    const entry = [...checklistStarts(meta?.checklists), ...(state.entry ?? [])];
    return {
      ...rest,
      id,
      ...(entry.length > 0 ? { entry } : {}),
      ...(state.on ? { on: mapTriggers(state.on, id, (on) => ({ on })) } : {}),
      ...(state.after ? { after: mapTriggers(state.after, id, (after) => ({ after: knownDelay(after, id) })) } : {}),
      ...(state.always ? { always: register(state.always, id, { always: true }) } : {}),
      ...(state.onDone ? { onDone: register(state.onDone, id, { onDone: true }) } : {}),
      ...(state.states
        ? {
            states: Object.fromEntries(
              Object.entries(state.states).map(([key, child]) => [key, convert(child, compiled)]),
            ),
          }
        : {}),
    };
  }

  function knownDelay(key: string, state: string): string {
    if (!delays.has(key))
      throw new Error(`state "${state}" waits for delay "${key}", which the workflow does not declare`);
    return key;
  }

  function mapTriggers(
    map: Record<string, TransitionConfig[]>,
    state: string,
    trigger: (key: string) => Trigger,
  ): object {
    return Object.fromEntries(Object.entries(map).map(([key, list]) => [key, register(list, state, trigger(key))]));
  }

  /**
   * XState keeps unknown keys of a transition, so the id comes back with every transition it considers; but only its
   * actions tell whether it was taken, because one region's transition may preempt another's.
   */
  function register(list: readonly TransitionConfig[], state: string, trigger: Trigger): object[] {
    return list.map((each) => {
      if (transitions.has(each.id)) throw new Error(`transition id "${each.id}" is used twice`);
      transitions.set(each.id, { config: each, state, trigger });
      const { meta: _, description: __, ...kept } = each;
      return { ...kept, actions: [{ type: TAKEN, params: { id: each.id } }, ...(each.actions ?? [])] };
    });
  }

  const machine = createMachine({ ...config, context: {}, options: { maxIterations: MAX_MICROSTEPS } } as never, {
    guards: { rule: guardRule as never },
    delays: Object.fromEntries(delays) as never,
  });
  return {
    hash,
    effective,
    machine,
    states,
    transitions,
    delays,
    fields: new Map(effective.fields.map((field) => [field.id, field])),
    checklists: new Map(effective.checklists.map((checklist) => [checklist.id, checklist])),
    kinds,
    hasAlways: [...transitions.values()].some(({ trigger }) => 'always' in trigger),
  };
}

function checklistStarts(checklists: readonly string[] = []): ActionConfig[] {
  return checklists.map((checklist) => ({ type: 'start-checklist', params: { checklist } }));
}
