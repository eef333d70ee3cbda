import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

/** A transition XState took, as our configs make it: unknown keys are kept, so it has its id. */
export interface TakenTransition {
  readonly id: string;
}

/** Told of everything in the order in which it happens. */
export interface StepListener {
  action(action: { readonly type: string; readonly params?: unknown }): void;
  microstep(transitions: readonly TakenTransition[]): void;
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
    actionExecutor: (action: { type: string; params?: unknown }) => listener.action(action),
    system: {
      _sendInspectionEvent: (seen: { type: string; _transitions?: readonly TakenTransition[] }) => {
        if (seen.type === '@xstate.microstep') listener.microstep(seen._transitions ?? []);
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
