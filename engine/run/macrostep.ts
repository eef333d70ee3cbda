import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { TAKEN } from '../language/index.ts';

/** Told of everything in the order in which it happens. */
export interface StepListener {
  action(action: { readonly type: string; readonly params?: unknown }): void;
  /** A transition is taken: after the exits that it causes, before its actions and entries. */
  taken(transition: string): void;
  /** A microstep is complete; the first is that of the event itself. */
  microstep(): void;
}

/**
 * Computes one macrostep with XState: from `snapshot` by `event`, or the initial one when `snapshot` is null.
 *
 * XState's public `transition()` makes an actor per call and runs the machine's whole initial step again, with its
 * guards and actions; here an inert scope is handed in, so nothing runs twice and each action is seen at its position,
 * before the next guard. This function is the only one that touches XState's inner interface (xstate 5.33).
 */
export function macrostep(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot | null,
  event: EventObject | null,
  listener: StepListener,
): AnyMachineSnapshot {
  const scope = {
    self: {},
    id: '',
    sessionId: '',
    logger() {},
    defer() {},
    stopChild() {},
    emit() {},
    actionExecutor: (action: { type: string; params?: unknown }) => {
      if (action.type === TAKEN) listener.taken((action.params as { id: string }).id);
      else listener.action(action);
    },
    system: {
      _sendInspectionEvent: (seen: { type: string }) => {
        if (seen.type === '@xstate.microstep') listener.microstep();
      },
      _unregister() {},
    },
  };
  if (snapshot !== null && event !== null)
    return machine.transition(snapshot as never, event, scope as never) as AnyMachineSnapshot;
  const initial = machine.getInitialSnapshot(scope as never) as AnyMachineSnapshot;
  // Unlike transition(), the initial step swallows an error and hands it back as a status.
  if (initial.status === 'error') throw initial.error;
  return initial;
}

/**
 * Ids of the transitions that the event would take, and nothing further: their actions and what follows by itself are
 * not looked at. The guards are asked as in a step.
 */
export function selectedTransitions(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): string[] {
  const selected: string[] = [];
  const enough = new Error('the first microstep is all that is asked for');
  const listener: StepListener = {
    action() {},
    taken: (transition) => selected.push(transition),
    microstep() {
      throw enough;
    },
  };
  try {
    macrostep(machine, snapshot, event, listener);
  } catch (error) {
    if (error !== enough) throw error;
  }
  return selected;
}
