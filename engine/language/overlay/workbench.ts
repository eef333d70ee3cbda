import type { StateConfig, TransitionConfig, WorkflowDefinition } from '../definitions.generated.ts';
import { didYouMean } from '../check/did-you-mean.ts';
import type { FaultName } from '../check/fault-names.ts';
import { type Outline, outlineOf, type OutlineState, type OutlineTransition } from '../outline.ts';

/** What is wrong with an operation; `path` is a JSON pointer from the operation. */
export interface OverlayFault {
  readonly path?: string;
  readonly rule: FaultName;
  readonly message: string;
  readonly remedy: string;
}

/** The copy of the base that the operations of an overlay work on, and what they did to it so far. */
export class Workbench {
  readonly workflow: WorkflowDefinition;
  /** Number of the operation at work. */
  operation = 0;
  /** Ids that an operation took away, with the number of that operation. */
  readonly disabledStates = new Map<string, number>();
  readonly disabledTransitions = new Map<string, number>();
  #outline: Outline | null = null;

  constructor(workflow: WorkflowDefinition) {
    this.workflow = workflow;
  }

  get outline(): Outline {
    this.#outline ??= outlineOf(this.workflow.machine);
    return this.#outline;
  }

  /** To be called after each change of states or transitions. */
  changed(): void {
    this.#outline = null;
  }

  state(id: string, path: string): OutlineState | OverlayFault {
    return (
      this.outline.stateById.get(id) ?? this.gone(path, 'state', id, this.disabledStates, this.outline.stateById.keys())
    );
  }

  transition(id: string, path: string): OutlineTransition | OverlayFault {
    const found = this.outline.transitionById.get(id);
    return found ?? this.gone(path, 'transition', id, this.disabledTransitions, this.outline.transitionById.keys());
  }

  private gone(
    path: string,
    what: string,
    id: string,
    disabled: ReadonlyMap<string, number>,
    known: Iterable<string>,
  ): OverlayFault {
    const by = disabled.get(id);
    if (by === undefined) return this.unknown(path, what, id, known);
    const message = `Operation ${by} of this overlay has disabled ${what} "${id}".`;
    return { path, rule: 'overlay-unknown-id', message, remedy: 'Remove one of the two operations.' };
  }

  readonly unknown = (path: string, what: string, id: string, known: Iterable<string>): OverlayFault => {
    const remedy = didYouMean(id, known, 'The base may have removed it: look at its change.');
    return { path, rule: 'overlay-unknown-id', message: `The base has no ${what} "${id}".`, remedy };
  };
}

export function isFault(found: object): found is OverlayFault {
  return 'rule' in found;
}

/** The states and transitions inside a state, itself included, as faults when one of their ids is taken. */
export function takenIds(
  bench: Workbench,
  added: { states: readonly StateConfig[]; transitions: readonly TransitionConfig[] },
  path: string,
): OverlayFault[] {
  const taken = (what: string, id: string): OverlayFault => ({
    path,
    rule: 'overlay-id-taken',
    message: `The id "${id}" of the added ${what} is taken in the base already.`,
    remedy: `Give the added ${what} another id, or use "set${what === 'state' ? 'State' : 'Transition'}".`,
  });
  return [
    ...added.states.filter(({ id }) => bench.outline.stateById.has(id)).map(({ id }) => taken('state', id)),
    ...added.transitions
      .filter(({ id }) => bench.outline.transitionById.has(id))
      .map(({ id }) => taken('transition', id)),
  ];
}
